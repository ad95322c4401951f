package io.stagesign.salesforce;

import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.Org;
import io.stagesign.org.RecordId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The content versions that bear a document key: found before filing, read back after it. */
final class FiledFiles {
    private static final String OBJECT = "ContentVersion";

    private final SoapCalls soap;
    private final FileContents contents;

    FiledFiles(SoapCalls soap, FileContents contents) {
        this.soap = soap;
        this.contents = contents;
    }

    /**
     * Finds what is filed. Salesforce copies the key to versions that people add to a filed document, so of the newest
     * document of a key the oldest version is the one that was filed.
     */
    Map<String, FiledFile> find(Org org, Collection<String> documentKeys) {
        if (documentKeys.isEmpty()) {
            return Map.of();
        }
        Map<String, FiledFile> filed = new HashMap<>();
        for (Row row : rows(org, keyField(org), documentKeys)) {
            FiledFile file = filedFile(row);
            filed.merge(row.text(keyField(org)), file, FiledFiles::older);
        }
        return filed;
    }

    List<FiledFile> file(Org org, List<FileUpload> uploads, Runnable beforeEach) {
        Set<RecordId> present = present(org, uploads);
        List<RecordId> ids = new ArrayList<>();
        for (FileUpload upload : uploads) {
            boolean isVersion = upload.replaces() != null && present.contains(upload.replaces());
            beforeEach.run();
            ids.add(contents.upload(org, isVersion ? upload : upload.asNewFile()));
        }
        List<String> values = ids.stream().map(RecordId::value).toList();
        Map<RecordId, FiledFile> read = rows(org, "Id", values).stream()
                .map(FiledFiles::filedFile)
                .collect(Collectors.toMap(FiledFile::contentVersionId, file -> file));
        List<FiledFile> filed = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            filed.add(verified(read.get(ids.get(i)), uploads.get(i)));
        }
        return filed;
    }

    /** A link can be asked for by the record alone, and says nothing of a record that is gone. */
    Map<RecordId, Set<RecordId>> on(Org org, Collection<RecordId> opportunities) {
        String list = quoted(opportunities.stream().map(RecordId::value).toList());
        String known = "SELECT Id FROM Opportunity WHERE Id IN (" + list + ")";
        String links = "SELECT LinkedEntityId, ContentDocumentId FROM ContentDocumentLink WHERE LinkedEntityId IN ("
                + list + ")";
        Map<RecordId, Set<RecordId>> files = new HashMap<>();
        soap.call(org, "Opportunity", connection -> Rows.query(connection, known))
                .forEach(row -> files.put(row.id("Id"), new HashSet<>()));
        soap.call(org, "ContentDocumentLink", connection -> Rows.query(connection, links))
                .forEach(row -> files.computeIfPresent(row.id("LinkedEntityId"), (id, found) -> {
                    found.add(row.id("ContentDocumentId"));
                    return found;
                }));
        return files;
    }

    /** Which of the files that are to get a new version are still on their opportunity; found through their links only. */
    private Set<RecordId> present(Org org, List<FileUpload> uploads) {
        List<FileUpload> versions =
                uploads.stream().filter(upload -> upload.replaces() != null).toList();
        if (versions.isEmpty()) {
            return Set.of();
        }
        String soql = "SELECT ContentDocumentId FROM ContentDocumentLink WHERE LinkedEntityId = '"
                + versions.get(0).opportunity() + "'";
        return soap.call(org, "ContentDocumentLink", connection -> Rows.query(connection, soql)).stream()
                .map(row -> row.id("ContentDocumentId"))
                .collect(Collectors.toSet());
    }

    private List<Row> rows(Org org, String field, Collection<String> values) {
        String soql = "SELECT Id, ContentDocumentId, ContentSize, Checksum, %s FROM ContentVersion WHERE %s IN (%s)"
                + " ORDER BY CreatedDate DESC, Id DESC";
        String list = quoted(values);
        return soap.call(org, OBJECT, connection -> Rows.query(connection, soql.formatted(keyField(org), field, list)));
    }

    private static FiledFile older(FiledFile newer, FiledFile older) {
        return older.contentDocumentId().equals(newer.contentDocumentId()) ? older : newer;
    }

    private static FiledFile verified(@Nullable FiledFile file, FileUpload upload) {
        Download sent = describe(upload);
        if (file == null || file.size() != sent.size() || !file.md5().equals(sent.md5())) {
            throw new RemoteFailure(
                    Help.TRY_AGAIN, "A signed file was uploaded, but the org does not show it as it was sent.", null);
        }
        return file;
    }

    private static Download describe(FileUpload upload) {
        try {
            return Download.of(upload.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FiledFile filedFile(Row row) {
        return new FiledFile(
                row.id("Id"),
                row.id("ContentDocumentId"),
                row.number("ContentSize"),
                row.text("Checksum").toLowerCase(Locale.ROOT));
    }

    private static String keyField(Org org) {
        return new Names(org.namespace()).of("SigningDocumentKey__c");
    }

    static String quoted(Collection<String> values) {
        return values.stream().map(FiledFiles::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
