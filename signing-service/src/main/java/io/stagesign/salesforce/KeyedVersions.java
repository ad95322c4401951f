package io.stagesign.salesforce;

import com.sforce.soap.partner.DeleteResult;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.Org;
import io.stagesign.org.RecordId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All versions that bear a document key, those that nobody knows of included, and how a file is deleted. */
final class KeyedVersions {
    private static final String DOCUMENT = "ContentDocument";
    private static final Set<String> GONE = Set.of("ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY");

    private final SoapCalls soap;

    KeyedVersions(SoapCalls soap) {
        this.soap = soap;
    }

    List<KeyedVersion> find(Org org, Collection<String> documentKeys) {
        if (documentKeys.isEmpty()) {
            return List.of();
        }
        String key = new Names(org.namespace()).of("SigningDocumentKey__c");
        String soql =
                "SELECT Id, ContentDocumentId, ContentSize, Checksum, VersionNumber, IsLatest, CreatedById, %s FROM ContentVersion WHERE %s IN (%s) ORDER BY CreatedDate, Id"
                        .formatted(key, key, FiledFiles.quoted(documentKeys));
        List<Row> rows = soap.call(org, "ContentVersion", connection -> Rows.query(connection, soql));
        Map<RecordId, Set<RecordId>> places = places(org, rows);
        return rows.stream().map(row -> version(row, key, places)).toList();
    }

    /** Returns false when the org refuses for good. */
    boolean delete(Org org, RecordId contentDocument) {
        DeleteResult[] results =
                soap.call(org, DOCUMENT, connection -> connection.delete(new String[] {contentDocument.value()}));
        return Arrays.stream(results)
                .flatMap(result -> Arrays.stream(result.getErrors()))
                .map(error -> String.valueOf(error.getStatusCode()))
                .filter(code -> !GONE.contains(code))
                .map(code -> SalesforceFailures.of(code, null, DOCUMENT))
                .findFirst()
                .map(KeyedVersions::isRefusal)
                .map(refused -> !refused)
                .orElse(true);
    }

    private static boolean isRefusal(RuntimeException failure) {
        if (failure instanceof RemoteFailure refusal && refusal.help() == Help.NEEDS_SOMEONE) {
            return true;
        }
        throw failure;
    }

    /** A link can be asked for by its file alone. */
    private Map<RecordId, Set<RecordId>> places(Org org, List<Row> versions) {
        Set<String> documents = versions.stream()
                .map(row -> row.id("ContentDocumentId").value())
                .collect(Collectors.toSet());
        if (documents.isEmpty()) {
            return Map.of();
        }
        String soql =
                "SELECT ContentDocumentId, LinkedEntityId FROM ContentDocumentLink WHERE ContentDocumentId IN (%s)"
                        .formatted(FiledFiles.quoted(documents));
        return soap.call(org, "ContentDocumentLink", connection -> Rows.query(connection, soql)).stream()
                .collect(Collectors.groupingBy(
                        row -> row.id("ContentDocumentId"),
                        Collectors.mapping(row -> row.id("LinkedEntityId"), Collectors.toSet())));
    }

    private static KeyedVersion version(Row row, String key, Map<RecordId, Set<RecordId>> places) {
        FiledFile file = FiledFiles.filedFile(row);
        RecordId creator = row.id("CreatedById");
        Set<RecordId> shared = new HashSet<>(places.getOrDefault(file.contentDocumentId(), Set.of()));
        shared.remove(creator);
        boolean alone = row.isTrue("IsLatest") && row.text("VersionNumber").equals("1");
        return new KeyedVersion(row.text(key), file, creator, alone, shared);
    }
}
