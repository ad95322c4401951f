package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Who a signer of a request is, as the org has it; never logged.
 *
 * @param contactId for the owner of the opportunity the id of the user
 */
public record SignerRow(
        RecordId contactId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable Integer order) {}
