package io.stagesign.receipt;

import io.stagesign.signing.Document;
import io.stagesign.signing.Signer;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.Verification;
import java.util.List;

/** A filed request with everything that the service keeps of it. */
record FiledRequest(
        SigningRequest request, List<Signer> signers, List<Document> documents, List<Verification> verifications) {
    FiledRequest {
        signers = List.copyOf(signers);
        documents = List.copyOf(documents);
        verifications = List.copyOf(verifications);
    }
}
