package io.stagesign.emulator.org.bell;

import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.store.Store;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes custom notifications and keeps them for the users they went to. */
public final class Bell {
    private static final int MOST_RECIPIENTS = 500;
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_BODY = 750;

    private final Store store;
    private final List<BellNotification> sent = new CopyOnWriteArrayList<>();

    public Bell(Store store) {
        this.store = store;
    }

    /**
     * Sends a notification; refuses as Salesforce does what has no type, no recipient or no target, or is too long.
     *
     * @throws ApiException with the reason
     */
    public void ring(BellNotification notification) {
        check(notification);
        sent.add(notification);
    }

    /** As {@link #ring}, without ringing. */
    public void check(BellNotification wanted) {
        if (store.live(wanted.typeId()).isEmpty()) {
            throw new ApiException("INVALID_INPUT", "Specify a valid notification type ID");
        } else if (wanted.recipients().isEmpty() || wanted.recipients().size() > MOST_RECIPIENTS) {
            throw new ApiException("INVALID_INPUT", "Specify at least 1 recipient and at most " + MOST_RECIPIENTS);
        } else if (wanted.targetId() == null && wanted.targetPage() == null) {
            throw new ApiException("INVALID_INPUT", "Specify a target ID or a target page reference");
        } else if (isBad(wanted.title(), LONGEST_TITLE) || isBad(wanted.body(), LONGEST_BODY)) {
            throw new ApiException(
                    "INVALID_INPUT",
                    "Specify a title of 1 to " + LONGEST_TITLE + " characters and a body of 1 to " + LONGEST_BODY);
        }
    }

    private static boolean isBad(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }

    /** Returns all notifications, oldest first. */
    public List<BellNotification> sent() {
        return List.copyOf(sent);
    }

    /** Returns those of one user, newest first. */
    public List<BellNotification> of(String userId) {
        return sent.stream()
                .filter(each -> each.recipients().contains(userId))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    /** Forgets all that was sent. */
    public void clear() {
        sent.clear();
    }
}
