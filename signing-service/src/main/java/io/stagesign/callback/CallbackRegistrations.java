package io.stagesign.callback;

import io.stagesign.onespan.OneSpan.CallbackRegistration;
import io.stagesign.org.OrgId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose OneSpan accounts call us, as far as it was tried. */
@Repository
class CallbackRegistrations {
    private final JdbcClient jdbc;

    CallbackRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(OrgId org, CallbackRegistration registration) {
        jdbc.sql("""
                        insert into callback_registration (org_id, state) values (:org, :state)
                        on conflict (org_id) do update set state = :state""")
                .param("org", org.value())
                .param("state", registration.name())
                .update();
    }

    /** Tells whether an org's account calls somebody else. */
    boolean isTaken(OrgId org) {
        return CallbackRegistration.TAKEN.name().equals(all().get(org.value()));
    }

    Map<String, String> all() {
        Map<String, String> states = new HashMap<>();
        jdbc.sql("select org_id, state from callback_registration").query(row -> {
            states.put(row.getString("org_id"), row.getString("state"));
        });
        return states;
    }
}
