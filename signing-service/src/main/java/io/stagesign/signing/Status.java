package io.stagesign.signing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How far a signing request is, in the words of {@code SigningRequest__c.Status__c}, and which status may follow which. */
public enum Status {
    NOT_READY("NotReady"),
    REQUESTED("Requested"),
    PREPARING("Preparing"),
    /** Invitations are out. */
    SENT("Sent"),
    /** Everyone signed. */
    COMPLETED("Completed"),
    /** The signed documents are on the opportunity and were read back. */
    FILED("Filed"),
    DECLINED("Declined"),
    EXPIRED("Expired"),
    CANCELLED("Cancelled"),
    FAILED("Failed");

    /** Statuses in which something is still going to happen by itself. */
    public static final Set<Status> OPEN = Set.of(REQUESTED, PREPARING, SENT, COMPLETED);

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** Returns the word that Salesforce, the API and the database use. */
    public String word() {
        return word;
    }

    /** Returns the status for a word that {@link #word} returned. */
    public static Status of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status: " + word));
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Tells whether a request may go from this status to {@code next}. */
    public boolean mayBecome(Status next) {
        return followers().contains(next);
    }

    /**
     * A sender can revive an expired transaction and take a trashed one back; a declined one is over. What failed stays so,
     * unless an operator reopens it: see {@link FailedRequests}.
     */
    private Set<Status> followers() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(PREPARING, CANCELLED);
            case NOT_READY -> EnumSet.of(CANCELLED);
            case PREPARING -> EnumSet.of(SENT, NOT_READY, CANCELLED, FAILED);
            case SENT -> EnumSet.of(COMPLETED, DECLINED, EXPIRED, CANCELLED);
            case EXPIRED -> EnumSet.of(SENT, COMPLETED, DECLINED, CANCELLED);
            case CANCELLED -> EnumSet.of(SENT, COMPLETED, DECLINED, EXPIRED);
            case COMPLETED -> EnumSet.of(FILED, FAILED);
            case FILED, DECLINED, FAILED -> EnumSet.noneOf(Status.class);
        };
    }
}
