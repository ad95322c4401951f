package io.stagesign.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signing rule as it was when the opportunity entered the stage: what is sent, and who signs.
 *
 * @param name developer name of the rule
 * @param stage that the opportunity entered
 * @param namePattern of file names, with the wildcards * and ?; present for {@link Documents#NAME_PATTERN}
 * @param signerRoles names of contact roles in signing order; empty: every contact role signs
 * @param expiresAfterDays absent: OneSpan's own setting applies
 * @param language of invitation and ceremony, such as {@code en} or {@code nl}
 */
public record Rule(
        String name,
        String stage,
        Documents documents,
        @Nullable String namePattern,
        List<String> signerRoles,
        SigningOrder signingOrder,
        @Nullable Integer expiresAfterDays,
        @Nullable String language,
        @Nullable String subject,
        @Nullable String message) {
    public Rule {
        signerRoles = List.copyOf(signerRoles);
        if (documents == Documents.NAME_PATTERN && (namePattern == null || namePattern.isBlank())) {
            throw new IllegalArgumentException("a rule that selects files by name needs a name pattern");
        }
    }

    /** Which files of the opportunity are sent. */
    public enum Documents {
        @JsonProperty("All")
        ALL,
        @JsonProperty("NamePattern")
        NAME_PATTERN,
        @JsonProperty("Latest")
        LATEST
    }

    /** Whether signers wait for each other. */
    public enum SigningOrder {
        @JsonProperty("Parallel")
        PARALLEL,
        @JsonProperty("Sequential")
        SEQUENTIAL
    }
}
