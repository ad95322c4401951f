package io.stagesign.signing;

import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of the PDFs that went out, as hashes that nobody can read, for as long as they are waited for. */
@Repository
public class SentWordings {
    /** Statuses in which nothing happens by itself any more; a sender can still revive some of them. */
    private static final List<String> ENDED = Stream.of(
                    Status.EXPIRED, Status.CANCELLED, Status.NOT_READY, Status.FAILED)
            .map(Status::word)
            .toList();

    private final JdbcClient jdbc;

    SentWordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the words of each document, by its id at OneSpan, in the place of what an earlier attempt kept. */
    public void replace(RequestKey key, Map<String, byte[]> words) {
        forget(key);
        words.forEach((document, hashes) -> jdbc.sql("""
                        insert into sent_wording (org_id, request_id, onespan_document_id, words)
                        values (:org, :id, :document, :words)""")
                .params(SqlValues.of(key)
                        .with("document", document)
                        .with("words", hashes)
                        .map())
                .update());
    }

    /** Returns the words of each document by its id at OneSpan; none for what is no PDF. */
    public Map<String, byte[]> of(RequestKey key) {
        Map<String, byte[]> words = new HashMap<>();
        jdbc.sql("select * from sent_wording where org_id = :org and request_id = :id")
                .params(SqlValues.of(key).map())
                .query(row -> {
                    words.put(row.getString("onespan_document_id"), row.getBytes("words"));
                });
        return words;
    }

    /**
     * Forgets those of requests of an org that ended before {@code before} without being signed; what was signed and could not
     * be filed still needs them.
     *
     * @return of how many documents
     */
    public int forgetEnded(OrgId org, Instant before) {
        return jdbc.sql("""
                        delete from sent_wording using signing_request as request
                        where sent_wording.org_id = :org and request.org_id = :org and request.id = request_id
                            and request.status in (:ended) and request.changed_at < :before
                            and request.completed_at is null""")
                .param("org", org.value())
                .param("ended", ENDED)
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .update();
    }

    public void forget(RequestKey key) {
        jdbc.sql("delete from sent_wording where org_id = :org and request_id = :id")
                .params(SqlValues.of(key).map())
                .update();
    }
}
