package io.stagesign.signing;

import io.stagesign.org.RequestKey;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests that were given up, which an operator can have tried again. */
@Repository
@Transactional
public class FailedRequests {
    private static final String REASON = "An operator of StageSign has this tried again.";

    private final JdbcClient jdbc;
    private final SigningRequests requests;
    private final Clock clock;

    FailedRequests(JdbcClient jdbc, SigningRequests requests, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Takes up a request that failed where it was given up: signed documents are still to be filed, or the request is
     * still to be sent. The latter only while nobody can have been invited for it, and unless the opportunity has a newer
     * request: then its signers would be asked twice. Returns false when there is nothing to take up.
     */
    public boolean reopen(RequestKey key) {
        Optional<Status> reopened = jdbc.sql("""
                        update signing_request failed
                        set status = case when completed_at is null then :preparing else :completed end,
                            reason = :reason, epoch = epoch + 1, version = version + 1, changed_at = :now
                        where org_id = :org and id = :id and status = :failed
                            and (completed_at is not null
                                or draft_attempts = 0 and not exists (
                                    select 1 from signing_request newer
                                    where newer.org_id = failed.org_id and newer.opportunity_id = failed.opportunity_id
                                        and newer.created_at > failed.created_at))
                        returning status""")
                .params(SqlValues.of(key)
                        .with("failed", Status.FAILED.word())
                        .with("preparing", Status.PREPARING.word())
                        .with("completed", Status.COMPLETED.word())
                        .with("reason", REASON)
                        .with("now", clock.instant())
                        .map())
                .query(String.class)
                .optional()
                .map(Status::of);
        reopened.ifPresent(status -> requests.tell(key, Status.FAILED, status, REASON));
        return reopened.isPresent();
    }
}
