package io.stagesign.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL server of our own, for this machine alone, whose data outlives the process. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {
    /** No URL has this value: the embedded database is used when the property is absent. */
    static final String NO_URL = "embedded";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final ServerDirectory directory;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(ServerDirectory directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    /**
     * Starts the server on this directory.
     *
     * @throws IllegalStateException when another running service uses the directory, or the server does not start
     */
    static EmbeddedDatabase start(Path path) {
        ServerDirectory directory = ServerDirectory.take(path);
        try {
            directory.stopLeftOverServer();
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(directory.programs().toFile())
                    .setDataDirectory(directory.data())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            log.info("The embedded PostgreSQL runs on port {} with its data in {}", server.getPort(), path);
            return new EmbeddedDatabase(directory, server);
        } catch (IOException | IllegalStateException e) {
            directory.close();
            throw new IllegalStateException(
                    "The embedded PostgreSQL did not start in " + path
                            + ": see the log above, or set spring.datasource.url to a server of yours",
                    e);
        }
    }

    ServerDirectory directory() {
        return directory;
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            directory.close();
        }
    }
}
