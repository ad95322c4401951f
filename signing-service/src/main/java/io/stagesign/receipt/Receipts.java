package io.stagesign.receipt;

import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.Verification;
import io.stagesign.signing.Verifications;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes receipts of what was filed. */
@Component
class Receipts {
    private final Signers signers;
    private final Documents documents;
    private final Verifications verifications;
    private final JsonMapper json;

    Receipts(Signers signers, Documents documents, Verifications verifications, JsonMapper json) {
        this.signers = signers;
        this.documents = documents;
        this.verifications = verifications;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Receipt of(SigningRequest request) {
        RequestKey key = request.key();
        Map<String, Verification> found = verifications.of(key).stream()
                .collect(Collectors.toMap(Verification::documentKey, Function.identity()));
        Receipt receipt = new Receipt(
                Receipt.FORMAT,
                key.org().value(),
                key.request().value(),
                request.opportunity().value(),
                request.opportunityName(),
                request.transactionId(),
                request.sentAt(),
                request.completedAt(),
                request.filedAt(),
                signers.of(key).stream().map(Receipts::signer).toList(),
                documents.of(key).stream()
                        .map(document -> document(document, found.get(document.key())))
                        .toList(),
                null);
        return receipt.withDigest(sha256(json.writeValueAsString(receipt)));
    }

    /** Returns the receipt for people, with its JSON attached. */
    @Transactional(readOnly = true)
    byte[] pdf(SigningRequest request) {
        Receipt receipt = of(request);
        return ReceiptPdf.of(receipt, json.writeValueAsString(receipt));
    }

    private static Receipt.Signer signer(Signer signer) {
        return new Receipt.Signer(
                signer.contactId().value(),
                signer.role(),
                signer.order(),
                signer.state().word(),
                signer.signedAt());
    }

    private static Receipt.Document document(Document document, @Nullable Verification found) {
        return new Receipt.Document(
                document.kind().word(),
                document.title(),
                text(document.contentVersionId()),
                text(document.contentDocumentId()),
                document.size(),
                document.sha256(),
                found == null || Objects.equals(found.sha256(), document.sha256()) ? null : found.sha256(),
                found == null || found.findings().seals().isEmpty()
                        ? null
                        : found.findings().seals().stream().map(Receipts::seal).toList());
    }

    private static Receipt.Seal seal(Verification.Seal seal) {
        return new Receipt.Seal(seal.subject(), seal.issuers(), seal.signedAt(), seal.intact());
    }

    private static @Nullable String text(@Nullable RecordId id) {
        return id == null ? null : id.value();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
