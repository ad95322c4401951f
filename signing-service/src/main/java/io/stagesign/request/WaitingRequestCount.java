package io.stagesign.request;

import io.stagesign.org.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many requests of an org wait to be sent; those that the rep may still take back wait for somebody else. */
@Repository
class WaitingRequestCount {
    private final JdbcClient jdbc;

    WaitingRequestCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(OrgId org) {
        return jdbc.sql("""
                        select count(*) from signing_request
                        where org_id = :org and status in ('Requested', 'Preparing')
                            and (send_after is null or send_after <= now())""").param("org", org.value()).query(Long.class).single();
    }
}
