package io.stagesign.chaos;

import io.stagesign.emulator.account.mail.Mail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The database is lost and comes back as it was a while ago: requests that came since are unknown, others were sent, signed
 * and filed since.
 */
final class OlderState implements Trouble {
    private static final Duration BETWEEN = Duration.ofSeconds(12);

    private @Nullable Instant backedUp;
    private boolean restored;

    @Override
    public void next(World world, Random random) throws IOException {
        Instant since = backedUp;
        if (since == null && hasInvited(world)) {
            world.database().backUp();
            backedUp = Instant.now();
        } else if (since != null && !restored && Instant.now().isAfter(since.plus(BETWEEN))) {
            world.fleet().down();
            world.database().restore();
            world.fleet().instances().forEach(Instance::restored);
            world.fleet().up();
            restored = true;
        }
    }

    @Override
    public boolean isDone() {
        return restored;
    }

    @Override
    public String counts() {
        return "restored=" + (restored ? 1 : 0);
    }

    private static boolean hasInvited(World world) {
        return world.customers().stream()
                .anyMatch(customer -> customer.account().account().mailbox().all().stream()
                        .anyMatch(mail -> mail.kind() == Mail.Kind.invitation));
    }
}
