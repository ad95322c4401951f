package io.stagesign.receipt;

import io.stagesign.http.Refused;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.salesforce.SignerRow;
import io.stagesign.signing.Document;
import io.stagesign.signing.Signer;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.Verification;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes receipts of what was filed. The service forgets names and addresses once the org has them, so it asks the org for
 * them, and keeps neither them nor the receipt.
 */
@Component
class Receipts {
    private final FiledRequests requests;
    private final Salesforce salesforce;
    private final JsonMapper json;

    Receipts(FiledRequests requests, Salesforce salesforce, JsonMapper json) {
        this.requests = requests;
        this.salesforce = salesforce;
        this.json = json;
    }

    /**
     * Returns the receipt of a request.
     *
     * @throws Refused when there is no such request, or nothing of it was filed yet
     * @throws io.stagesign.cloud.RemoteFailure when the org does not tell who the signers are
     */
    Receipt of(RequestKey key) {
        FiledRequest filed = requests.of(key);
        Map<RecordId, SignerRow> persons = salesforce.signers(key.org(), key.request()).stream()
                .collect(Collectors.toMap(SignerRow::contactId, Function.identity(), (one, later) -> later));
        Map<String, Verification> found = filed.verifications().stream()
                .collect(Collectors.toMap(Verification::documentKey, Function.identity()));
        SigningRequest request = filed.request();
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
                filed.signers().stream()
                        .map(signer -> signer(signer, persons.get(signer.contactId())))
                        .toList(),
                filed.documents().stream()
                        .map(document -> document(document, found.get(document.key())))
                        .toList(),
                null);
        return receipt.withDigest(sha256(json.writeValueAsString(receipt)));
    }

    /** Returns the receipt for people, with its JSON attached; throws as {@link #of} does. */
    byte[] pdf(RequestKey key) {
        Receipt receipt = of(key);
        return ReceiptPdf.of(receipt, json.writeValueAsString(receipt));
    }

    private static Receipt.Signer signer(Signer signer, @Nullable SignerRow person) {
        return new Receipt.Signer(
                signer.contactId().value(),
                person == null ? signer.name() : person.name(),
                person == null ? signer.email() : person.email(),
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

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
