package io.stagesign.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a rule wants what was signed to be filed.
 *
 * @param signedFileName pattern for the names of signed documents; absent: the usual name
 * @param evidenceFileName pattern for the name of the evidence report; absent: the usual name
 * @param mergeEvidence true when the evidence report travels inside the signed documents
 * @param fileReceipt true when the receipt is filed too; absent in rules of earlier releases
 */
public record FilingSettings(
        @Nullable String signedFileName,
        @Nullable String evidenceFileName,
        FileAs fileAs,
        boolean mergeEvidence,
        @Nullable Boolean fileReceipt) {
    public static final FilingSettings USUAL = new FilingSettings(null, null, FileAs.NEW_FILE, false, false);

    /** What of a stored rule matters here; rules of earlier releases have nothing of it. */
    private record Stored(@Nullable FilingSettings filing) {}

    /** Reads the settings of the rule that a request was made with. */
    public static FilingSettings of(SigningRequest request) {
        FilingSettings filing =
                JsonMapper.shared().readValue(request.rule(), Stored.class).filing();
        return filing == null ? USUAL : filing;
    }

    public boolean filesReceipt() {
        return Boolean.TRUE.equals(fileReceipt);
    }

    /** What a signed document becomes on the opportunity. */
    public enum FileAs {
        @JsonProperty("NewFile")
        NEW_FILE,
        /** The next version of the file that was sent. */
        @JsonProperty("NewVersion")
        NEW_VERSION
    }
}
