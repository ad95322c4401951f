package io.stagesign.emulator.apex.platform.bell;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.bell.BellNotification;
import io.stagesign.emulator.org.schema.ApiException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Messaging.CustomNotification (Apex Reference, "CustomNotification Class"): checked at once, shown under the bell after
 * the commit, and never by a test.
 */
public final class CustomNotificationType implements Library {
    private static final List<String> TEXTS =
            List.of("Title", "Body", "NotificationTypeId", "TargetId", "TargetPageRef", "SenderId");

    private final Org org;

    public CustomNotificationType(Org org) {
        this.org = org;
    }

    /** A notification that is being written. */
    private static final class Draft {
        private final Map<String, @Nullable Object> texts = new HashMap<>();

        String text(String name) {
            return Objects.requireNonNullElse(optional(name), "");
        }

        @Nullable String optional(String name) {
            return (String) texts.get(name);
        }
    }

    @Override
    public void register(Platform platform) {
        platform.exception("HandledException");
        PlatformType type = platform.type("Messaging.CustomNotification", Draft.class)
                .constructor("()", call -> new Draft())
                .method("void send(Set<String> users)", this::send);
        for (String text : TEXTS) {
            type.method("void set" + text + "(String text)", call -> {
                call.self(Draft.class).texts.put(text, call.argument(0));
                return null;
            });
        }
    }

    private static List<String> users(Collection<?> users) {
        return users.stream().map(String::valueOf).toList();
    }

    private @Nullable Object send(Call call) {
        Draft draft = call.self(Draft.class);
        BellNotification notification = new BellNotification(
                org.clock().instant(),
                draft.text("NotificationTypeId"),
                users(call.argument(0, Collection.class)),
                draft.text("Title"),
                draft.text("Body"),
                draft.optional("TargetId"),
                draft.optional("TargetPageRef"),
                draft.optional("SenderId"));
        try {
            org.bell().check(notification);
        } catch (ApiException refused) {
            throw new ApexFault("HandledException", refused.reason());
        }
        if (!Session.of(call.execution()).isTest()) {
            org.transactions().afterCommit(() -> org.bell().ring(notification));
        }
        return null;
    }
}
