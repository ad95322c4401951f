package io.stagesign.signing;

import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents of all requests. Written after the request in the same transaction, so that they carry its version. */
@Repository
public class Documents {
    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pins what goes out, in the place of what an earlier attempt pinned. */
    public void replaceOriginals(RequestKey key, List<Document> originals) {
        jdbc.sql("""
                        delete from signing_request_document
                        where org_id = :org and request_id = :id and kind = 'Original'""").params(SqlValues.of(key).map()).update();
        add(key, originals);
    }

    /** Adds documents that are not known yet. */
    public void add(RequestKey key, List<Document> documents) {
        documents.forEach(
                document -> jdbc.sql("""
                        insert into signing_request_document (org_id, request_id, document_key, kind, title,
                            onespan_document_id, content_version_id, content_document_id, md5, sha256, size_bytes, version,
                            upload_attempts)
                        select :org, :id, :key, :kind, :title, :onespanId, :versionId, :documentId, :md5, :sha256, :size,
                            version, case when clouds_ahead then 1 else 0 end
                        from signing_request where org_id = :org and id = :id
                        on conflict do nothing""").params(values(key, document).map()).update());
    }

    /** Takes the evidence report off the list of what is filed: it is inside the signed documents. */
    public void removeEvidence(RequestKey key) {
        jdbc.sql("""
                        delete from signing_request_document
                        where org_id = :org and request_id = :id and kind = 'Evidence' and content_version_id is null""").params(SqlValues.of(key).map()).update();
    }

    /** Notes of everything that is to be filed that it may have been filed already. */
    public void doubtAll() {
        jdbc.sql("""
                        update signing_request_document set upload_attempts = greatest(upload_attempts, 1)
                        where kind <> 'Original' and content_version_id is null""").update();
    }

    /** Notes what was downloaded and that Salesforce is about to be asked to file it. */
    public void countUploadAttempt(RequestKey key, Document downloaded) {
        update(
                key,
                downloaded,
                "md5 = :md5, sha256 = :sha256, size_bytes = :size, upload_attempts = upload_attempts + 1");
    }

    /** Notes where a document was filed. */
    public void filed(RequestKey key, Document document) {
        update(key, document, """
                content_version_id = :versionId, content_document_id = :documentId,
                version = (select version from signing_request where org_id = :org and id = :id)""");
    }

    /** Returns the documents of a request: what went out, what came back, the evidence report and the receipt last. */
    public List<Document> of(RequestKey key) {
        return since(key, -1);
    }

    /** Returns the documents that changed after this version of the request. */
    public List<Document> since(RequestKey key, long version) {
        return jdbc.sql("""
                        select * from signing_request_document
                        where org_id = :org and request_id = :id and version > :version
                        order by position(kind in 'Original Signed Attachment Evidence Receipt'), document_key""")
                .params(SqlValues.of(key).with("version", version).map())
                .query(Documents::read)
                .list();
    }

    private void update(RequestKey key, Document document, String assignments) {
        jdbc.sql("""
                        update signing_request_document set %s
                        where org_id = :org and request_id = :id and document_key = :key""".formatted(assignments)).params(values(key, document).map()).update();
    }

    private static SqlValues values(RequestKey request, Document document) {
        return SqlValues.of(request)
                .with("key", document.key())
                .with("kind", document.kind().word())
                .with("title", document.title())
                .with("onespanId", document.onespanDocumentId())
                .with("versionId", text(document.contentVersionId()))
                .with("documentId", text(document.contentDocumentId()))
                .with("md5", document.md5())
                .with("sha256", document.sha256())
                .with("size", document.size());
    }

    private static Document read(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getString("document_key"),
                Document.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getString("onespan_document_id"),
                id(row.getString("content_version_id")),
                id(row.getString("content_document_id")),
                row.getString("md5"),
                row.getString("sha256"),
                row.getObject("size_bytes", Long.class),
                row.getInt("upload_attempts"));
    }

    private static @Nullable String text(@Nullable RecordId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable RecordId id(@Nullable String text) {
        return text == null ? null : new RecordId(text);
    }
}
