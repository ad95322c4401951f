package io.stagesign.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digital signature in a PDF.
 *
 * @param subject of the certificate with which it was made; absent when it cannot be read
 * @param issuers the chain that came with it, from the certificate's own issuer up; reported, not judged
 * @param signedAt as the signature says
 * @param intact true when it is over what the file holds, byte for byte
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
