package io.stagesign.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.http.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class PatienceTests {
    private final CountDownLatch end = new CountDownLatch(1);
    private final Patience patience = new Patience(Duration.ofMinutes(1));

    @AfterEach
    void close() {
        end.countDown();
        patience.close();
    }

    @Test
    void whatComesInTimeIsReturned() {
        assertThat(patience.with(() -> "done")).isEqualTo("done");
    }

    @Test
    void theLogKnowsWhoseWorkItIs() {
        MDC.put("org", "00D");

        assertThat(patience.with(() -> MDC.get("org"))).isEqualTo("00D");

        MDC.remove("org");
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        try (Patience none = new Patience(Duration.ofMillis(1))) {
            assertThatThrownBy(() -> none.with(this::waits))
                    .isInstanceOfSatisfying(
                            RemoteFailure.class,
                            failure -> assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN));
        }
    }

    @Test
    void whatFailsFailsForTheCaller() {
        assertThatThrownBy(() -> patience.with(() -> {
                    throw new RemoteFailure(Help.NEEDS_SOMEONE, "Share it.", null);
                }))
                .hasMessage("Share it.");
    }

    @Test
    void tooMuchAtTheSameTimeIsRefused() {
        CountDownLatch begun = new CountDownLatch(8);
        List<CompletableFuture<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            running.add(CompletableFuture.supplyAsync(
                    () -> patience.with(() -> {
                        begun.countDown();
                        return waits();
                    }),
                    task -> new Thread(task).start()));
        }
        await(begun);

        assertThatThrownBy(() -> patience.with(() -> "one more")).isInstanceOf(Refused.class);

        end.countDown();
        assertThat(running).allMatch(CompletableFuture::join);
    }

    private boolean waits() {
        await(end);
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
