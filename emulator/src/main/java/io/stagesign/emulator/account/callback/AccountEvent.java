package io.stagesign.emulator.account.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a transaction.
 *
 * @param name PACKAGE_COMPLETE, DOCUMENT_SIGNED …
 * @param packageId the transaction
 * @param sessionUser id of the sender or signer who did it
 * @param documentId for DOCUMENT_SIGNED
 * @param message for EMAIL_BOUNCE
 * @param createdDate when
 * @param origin the connector that the transaction came from; empty for none
 */
public record AccountEvent(
        String name,
        String packageId,
        String sessionUser,
        @Nullable String documentId,
        @Nullable String message,
        Instant createdDate,
        String origin) {}
