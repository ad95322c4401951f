package io.stagesign.signing;

import io.stagesign.org.RequestKey;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of the PDFs that went out, as hashes that nobody can read, for as long as they are waited for. */
@Repository
public class SentWordings {
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

    public void forget(RequestKey key) {
        jdbc.sql("delete from sent_wording where org_id = :org and request_id = :id")
                .params(SqlValues.of(key).map())
                .update();
    }
}
