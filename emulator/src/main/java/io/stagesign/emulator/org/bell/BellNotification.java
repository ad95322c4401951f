package io.stagesign.emulator.org.bell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A custom notification as users see it under the bell.
 *
 * @param at when it was sent
 * @param typeId id of its CustomNotificationType
 * @param recipients ids of the users it went to
 * @param targetId the record that a click opens; absent: the page in {@code targetPage}
 * @param targetPage a page reference in JSON; absent: a record is opened
 * @param senderId who sent it; absent: nobody is named
 */
public record BellNotification(
        Instant at,
        String typeId,
        List<String> recipients,
        String title,
        String body,
        @Nullable String targetId,
        @Nullable String targetPage,
        @Nullable String senderId) {
    public BellNotification {
        recipients = List.copyOf(recipients);
    }
}
