package io.stagesign.signing;

import io.stagesign.org.RequestKey;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which requests have had what follows from their status for the opportunity, so that it follows once. */
@Repository
@Transactional
public class SettledOutcomes {
    private final JdbcClient jdbc;

    SettledOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds a request unless its outcome for the opportunity was settled since its status changed last. */
    @Transactional(readOnly = true)
    public Optional<SigningRequest> open(RequestKey key) {
        return jdbc.sql("""
                        select * from signing_request
                        where org_id = :org and id = :id and outcome_for is distinct from changed_at""")
                .params(SqlValues.of(key).map())
                .query(SigningRequestRow::read)
                .optional();
    }

    /** Notes that the outcome of a request is settled; returns false when it was before, or the status has changed. */
    public boolean settle(SigningRequest ended) {
        return jdbc.sql("""
                                update signing_request set outcome_for = changed_at
                                where org_id = :org and id = :id and changed_at = :changedAt
                                    and outcome_for is distinct from changed_at""")
                        .params(SqlValues.of(ended.key())
                                .with("changedAt", ended.changedAt())
                                .map())
                        .update()
                == 1;
    }
}
