package io.stagesign.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Asserts that a crash cannot lose what this database acknowledged: a callback is sent to us only once. */
final class DurabilityCheck {
    DurabilityCheck(JdbcClient jdbc) {
        refuseOff(jdbc, "fsync");
        refuseOff(jdbc, "synchronous_commit");
        refuseOff(jdbc, "full_page_writes");
    }

    private static void refuseOff(JdbcClient jdbc, String setting) {
        String value = jdbc.sql("select current_setting(:setting)")
                .param("setting", setting)
                .query(String.class)
                .single();
        if ("off".equals(value)) {
            throw new IllegalStateException("PostgreSQL runs with " + setting
                    + " = off and can lose what it acknowledged: set it to on for this server, database and user");
        }
    }
}
