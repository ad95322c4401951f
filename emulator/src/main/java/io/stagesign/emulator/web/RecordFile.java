package io.stagesign.emulator.web;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of an opportunity.
 *
 * @param id of the content version or of the attachment
 * @param extension in lower case, without a dot; may be empty
 * @param bytes its size
 */
record RecordFile(String id, String title, String extension, long bytes, Instant createdAt, Origin origin) {

    /** Where a file comes from. */
    enum Origin {
        Uploaded(""),
        Attached("Attachment"),
        Signed("Signed"),
        Added("From a signer"),
        Evidence("Evidence report"),
        Receipt("Receipt");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** @param key {@code SigningDocumentKey__c}: a request's id, then the document's, {@code evidence} or an attachment's */
        static Origin ofKey(@Nullable String key) {
            if (key == null || key.isBlank()) {
                return Uploaded;
            }
            if (key.endsWith(":receipt")) {
                return Receipt;
            }
            if (key.contains(":attachment:")) {
                return Added;
            }
            return key.endsWith(":evidence") ? Evidence : Signed;
        }
    }

    /** Returns the name of the design system's icon for this kind of file. */
    public String icon() {
        return switch (extension) {
            case "pdf" -> "pdf";
            case "doc", "docx" -> "word";
            case "txt" -> "txt";
            case "xls", "xlsx" -> "excel";
            default -> "unknown";
        };
    }

    public String type() {
        return extension.isEmpty() ? "File" : extension.toUpperCase(Locale.ROOT);
    }

    public boolean filed() {
        return origin != Origin.Uploaded && origin != Origin.Attached;
    }

    public String label() {
        return origin.label();
    }
}
