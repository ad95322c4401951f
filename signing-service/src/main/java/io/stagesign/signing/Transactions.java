package io.stagesign.signing;

import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests the transactions of an account belong to. */
@Repository
public class Transactions {
    private final JdbcClient jdbc;

    Transactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the requests that have one of these statuses, by their transaction; transactions of others are left out. */
    public Map<String, RequestKey> find(OrgId org, Collection<String> transactions, Collection<Status> statuses) {
        if (transactions.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select id, transaction_id from signing_request
                        where org_id = :org and transaction_id in (:transactions) and status in (:statuses)""")
                .param("org", org.value())
                .param("transactions", transactions)
                .param("statuses", statuses.stream().map(Status::word).toList())
                .query((row, number) -> Map.entry(
                        row.getString("transaction_id"), new RequestKey(org, new RecordId(row.getString("id")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Tells whether an org has transactions that are out. */
    public boolean anyOut(OrgId org) {
        return jdbc.sql("select exists (select 1 from signing_request where org_id = :org and status = :sent)")
                .param("org", org.value())
                .param("sent", Status.SENT.word())
                .query(Boolean.class)
                .single();
    }
}
