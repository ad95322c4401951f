package io.stagesign.chaos;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A second server, which follows the first one and can take its place. */
record Standby(Path data, EmbeddedPostgres server) implements AutoCloseable {
    /** From when this returns on, the primary acknowledges only what is on this disk as well. */
    void synchronize(EmbeddedPostgres primary) throws SQLException {
        try (Connection connection = primary.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            awaitFollower(statement, "state = 'streaming'");
            statement.execute("alter system set synchronous_standby_names = '*'");
            statement.execute("select pg_reload_conf()");
            awaitFollower(statement, "sync_state = 'sync'");
        }
    }

    /** Returns when it takes writes. */
    void promote() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_promote(true, 120)")) {
            rows.next();
            if (!rows.getBoolean(1)) {
                throw new IllegalStateException("the standby in " + data + " was not promoted within 120 seconds");
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void awaitFollower(Statement statement, String condition) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            try (ResultSet rows = statement.executeQuery("select from pg_stat_replication where " + condition)) {
                return rows.next();
            }
        });
    }
}
