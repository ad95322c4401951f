package io.stagesign.signing;

import io.stagesign.org.RequestKey;
import io.stagesign.signing.Verification.Findings;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was found in the documents of all requests; of each document the last look counts. */
@Repository
public class Verifications {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Verifications(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps what was found, in the place of what was found before. */
    public void keep(RequestKey key, Verification found) {
        jdbc.sql("""
                        insert into document_verification
                            (org_id, request_id, document_key, verified_at, sha256, passed, findings)
                        values (:org, :id, :key, :at, :sha256, :passed, :findings::jsonb)
                        on conflict (org_id, request_id, document_key) do update set verified_at = excluded.verified_at,
                            sha256 = excluded.sha256, passed = excluded.passed, findings = excluded.findings""")
                .params(SqlValues.of(key)
                        .with("key", found.documentKey())
                        .with("at", found.at())
                        .with("sha256", found.sha256())
                        .with("passed", found.passed())
                        .with("findings", json.writeValueAsString(found.findings()))
                        .map())
                .update();
    }

    /** Returns what was found in the documents of a request. */
    public List<Verification> of(RequestKey key) {
        return jdbc.sql("""
                        select * from document_verification
                        where org_id = :org and request_id = :id order by document_key""")
                .params(SqlValues.of(key).map())
                .query((row, number) -> new Verification(
                        row.getString("document_key"),
                        Objects.requireNonNull(SigningRequestRow.instant(row, "verified_at")),
                        row.getString("sha256"),
                        json.readValue(row.getString("findings"), Findings.class)))
                .list();
    }
}
