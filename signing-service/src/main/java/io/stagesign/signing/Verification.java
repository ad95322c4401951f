package io.stagesign.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a document that came back.
 *
 * @param documentKey as of {@link Document}
 * @param sha256 of the file that was looked at, in lower-case hex
 */
public record Verification(String documentKey, Instant at, String sha256, Findings findings) {
    /** Tells whether the document may be called signed. */
    public boolean passed() {
        return findings.problems().isEmpty();
    }

    /**
     * What there is to say of it, without its content.
     *
     * @param pages 0 when it cannot be opened
     * @param problems for which it is held back; each follows its name in a sentence
     * @param remarks what is no reason against it; in the same form
     */
    public record Findings(int pages, List<Seal> seals, List<String> problems, List<String> remarks) {
        public Findings {
            seals = List.copyOf(seals);
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A digital signature in the document.
     *
     * @param subject of the certificate; absent when it cannot be read
     * @param issuers the chain that came with it, from the certificate's own issuer up
     * @param signedAt as the signature says
     * @param intact true when it is over what the file holds
     * @param coversAll false when something was added to the file after it
     */
    public record Seal(
            @Nullable String subject,
            List<String> issuers,
            @Nullable Instant signedAt,
            boolean intact,
            boolean coversAll) {
        public Seal {
            issuers = List.copyOf(issuers);
        }
    }
}
