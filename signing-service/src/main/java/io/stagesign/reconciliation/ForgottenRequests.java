package io.stagesign.reconciliation;

import io.stagesign.org.OrgId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests whose status asks for a job that does not exist. */
@Repository
class ForgottenRequests {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    ForgottenRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job that is missing, and the key it is to work on. */
    record Forgotten(String job, String key) {}

    List<Forgotten> of(OrgId org) {
        return jdbc.sql("""
                        with needed as (
                            select org_id || ':' || id as key,
                                case status when 'Sent' then 'sync' when 'Completed' then 'file' else 'send' end as job
                            from signing_request
                            where org_id = :org and status in ('Requested', 'Preparing', 'Sent', 'Completed')
                            union all
                            select org_id || ':' || request_id, 'cancel' from cancellation
                            where org_id = :org and settled_at is null
                            union all
                            select distinct org_id || ':' || request_id, 'remind' from reminder
                            where org_id = :org and (sent_at is null or sent_at < asked_at)
                            union all
                            select distinct org_id || ':' || request_id, 'correct' from correction
                            where org_id = :org and settled_at is null
                            union all
                            select org_id || ':' || request_id, 'resend' from resend
                            where org_id = :org and settled_at is null
                            union all
                            select org_id || ':' || id, 'report' from signing_request
                            where org_id = :org and reported_version < version
                            union all
                            select org_id || ':' || id, 'outcome' from signing_request
                            where org_id = :org and reported_version >= version
                                and outcome_for is distinct from changed_at
                                and rule -> 'outcome' ->> case status when 'Filed' then 'completed'
                                    when 'Declined' then 'declined' when 'Expired' then 'expired' end is not null)
                        select job, key from needed
                        where not exists (
                            select 1 from scheduled_tasks where task_name = needed.job and task_instance = needed.key)
                        limit :most""")
                .param("org", org.value())
                .param("most", AT_ONCE)
                .query((row, number) -> new Forgotten(row.getString("job"), row.getString("key")))
                .list();
    }
}
