package io.stagesign.callback;

import io.stagesign.onespan.TransactionId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One call of OneSpan. It has no id of its own: all of it together makes it differ from another.
 *
 * @param name of the event, such as {@code PACKAGE_COMPLETE}; may be one that is newer than this program
 * @param caller the id of a sender or signer, as {@code sessionUser} gives it
 * @param createdDate as written; older accounts leave it out
 */
record Callback(
        String name, TransactionId transaction, String caller, String documentId, String message, String createdDate) {
    /** Events after which something is different that a rep waits for. */
    private static final Set<String> DECISIVE = Set.of(
            "PACKAGE_COMPLETE",
            "PACKAGE_DECLINE",
            "PACKAGE_OPT_OUT",
            "PACKAGE_EXPIRE",
            "PACKAGE_TRASH",
            "PACKAGE_RESTORE",
            "PACKAGE_DELETE",
            "SIGNER_COMPLETE",
            "SIGNER_LOCKED",
            "EMAIL_BOUNCE",
            "ROLE_REASSIGN");

    static final String BOUNCE = "EMAIL_BOUNCE";
    static final String COMPLETE = "PACKAGE_COMPLETE";

    /** Reads a callback; empty when it does not name a transaction. Whatever else it holds is ignored. */
    static Optional<Callback> read(JsonNode json) {
        String id = json.path("packageId").asString("");
        if (!TransactionId.isValid(id)) {
            return Optional.empty();
        }
        return Optional.of(new Callback(
                text(json, "name"),
                new TransactionId(id),
                text(json, "sessionUser"),
                text(json, "documentId"),
                text(json, "message"),
                text(json, "createdDate")));
    }

    /** Returns how soon the transaction should be looked at: several events that decide nothing share one look. */
    Duration within() {
        return DECISIVE.contains(name) ? Duration.ZERO : Duration.ofSeconds(30);
    }

    private static String text(JsonNode json, String field) {
        String text = json.path(field).asString("");
        return text.length() > 256 ? text.substring(0, 256) : text;
    }
}
