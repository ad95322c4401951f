package io.stagesign.emulator.web;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.web.SigningRequest.Document;
import io.stagesign.emulator.web.SigningRequest.Moment;
import io.stagesign.emulator.web.SigningRequest.Signer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the signing requests of an opportunity, with their signers and documents. */
final class RequestReader {
    private final Org org;

    RequestReader(Org org) {
        this.org = org;
    }

    /** Returns the requests of an opportunity, the newest first. */
    List<SigningRequest> of(String opportunityId) {
        return select(
                        "SigningRequest__c",
                        List.of(
                                "Status__c",
                                "StatusReason__c",
                                "TransactionId__c",
                                "SentAt__c",
                                "CompletedAt__c",
                                "FiledAt__c"),
                        "Opportunity__c",
                        opportunityId,
                        "CreatedDate DESC, Id DESC")
                .map(this::request)
                .toList();
    }

    private SigningRequest request(Row row) {
        String id = row.requireId();
        return new SigningRequest(
                OpportunityReader.text(row, "Name"),
                required(row, "Status__c"),
                text(row, "StatusReason__c"),
                text(row, "TransactionId__c"),
                milestones(row),
                signers(id),
                documents(id));
    }

    private List<Moment> milestones(Row row) {
        return List.of(
                new Moment("Requested", (Instant) row.get("CreatedDate")),
                new Moment("Sent", time(row, "SentAt__c")),
                new Moment("Signed", time(row, "CompletedAt__c")),
                new Moment("Filed", time(row, "FiledAt__c")));
    }

    private List<Signer> signers(String requestId) {
        return select(
                        "SigningRequestSigner__c",
                        List.of("Name__c", "Email__c", "Role__c", "Status__c", "SignedAt__c", "SigningOrder__c"),
                        "SigningRequest__c",
                        requestId,
                        org.packaged("SigningOrder__c") + ", Id")
                .map(row -> new Signer(
                        required(row, "Name__c"),
                        text(row, "Email__c"),
                        text(row, "Role__c"),
                        required(row, "Status__c"),
                        time(row, "SignedAt__c")))
                .toList();
    }

    private List<Document> documents(String requestId) {
        return select(
                        "SigningRequestDocument__c",
                        List.of("Kind__c", "Title__c", "SizeBytes__c"),
                        "SigningRequest__c",
                        requestId,
                        "CreatedDate, Id")
                .map(row -> new Document(required(row, "Kind__c"), required(row, "Title__c"), size(row)))
                .toList();
    }

    private Stream<Row> select(String object, List<String> fields, String parent, String parentId, String order) {
        String columns = fields.stream().map(org::packaged).collect(Collectors.joining(", "));
        return org
                .query("SELECT Id, Name, CreatedDate, %s FROM %s WHERE %s = '%s' ORDER BY %s"
                        .formatted(columns, org.packaged(object), org.packaged(parent), parentId, order))
                .stream();
    }

    private @Nullable String text(Row row, String field) {
        return row.text(org.packaged(field));
    }

    private String required(Row row, String field) {
        return Objects.requireNonNullElse(text(row, field), "");
    }

    private @Nullable Instant time(Row row, String field) {
        return (Instant) row.get(org.packaged(field));
    }

    private @Nullable Long size(Row row) {
        return row.get(org.packaged("SizeBytes__c")) instanceof Number number ? number.longValue() : null;
    }
}
