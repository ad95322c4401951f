package io.stagesign.emulator.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signing request as its card shows it. */
record SigningRequest(
        String name,
        String status,
        @Nullable String reason,
        @Nullable String transactionId,
        List<Moment> milestones,
        List<Signer> signers,
        List<Document> documents) {

    /** A step on the way to the filed documents, and when it was reached; null: not yet. */
    record Moment(String label, @Nullable Instant at) {}

    /** A person who is asked to sign. */
    record Signer(
            String name,
            @Nullable String email,
            @Nullable String role,
            String status,
            @Nullable Instant signedAt) {

        public String theme() {
            return switch (status) {
                case "Signed" -> "success";
                case "Viewed" -> "info";
                case "Declined", "Bounced", "Locked" -> "error";
                default -> "default";
            };
        }
    }

    /** A document that went out or came back. */
    record Document(String kind, String title, @Nullable Long bytes) {

        /** Tells whether it came back from the signers. */
        public boolean back() {
            return !"Original".equals(kind);
        }

        public String label() {
            return switch (kind) {
                case "Signed" -> "Signed";
                case "Evidence" -> "Evidence summary";
                default -> "Sent";
            };
        }
    }

    /** Returns the design system's theme for the status. */
    public String theme() {
        return switch (status) {
            case "Filed" -> "success";
            case "Completed" -> "info";
            case "NotReady", "Expired", "Cancelled" -> "warning";
            case "Declined", "Failed" -> "error";
            default -> "default";
        };
    }

    /** Returns the status in words. */
    public String statusText() {
        return "NotReady".equals(status) ? "Not ready" : status;
    }

    /** Returns the milestones; where the way has ended early, only those that were reached. */
    public List<Moment> track() {
        boolean endedEarly = "warning".equals(theme()) || "error".equals(theme());
        return milestones.stream()
                .filter(moment -> !endedEarly || moment.at() != null)
                .toList();
    }
}
