package io.stagesign.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL server of all instances, on one port however often it dies, until a standby takes its place. */
final class DatabaseServer implements AutoCloseable {
    private final Path folder;
    private Path data;
    private volatile int port;
    private EmbeddedPostgres server;
    private @Nullable Standby standby;

    DatabaseServer(Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.server = launch(data, 0);
        this.port = server.getPort();
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    /** Stops it as an administrator does who is in a hurry: open connections break. */
    synchronized void stop() throws IOException {
        server.close();
    }

    /** Kills all its processes at once, as a crash does. */
    synchronized void kill() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        postmaster.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        server.close();
        Files.deleteIfExists(pidFile);
    }

    synchronized void start() throws IOException {
        server = launch(data, port);
    }

    /** Starts a standby that has flushed everything before it is acknowledged. */
    synchronized void follow() throws IOException, SQLException {
        // which only its owner may read, or the server would not start on it
        Path copy = Files.createTempDirectory(folder, "standby-");
        BaseBackup.of(server, data, copy);
        standby = new Standby(copy, launch(copy, 0));
        standby.synchronize(server);
    }

    /** Kills the server and lets its standby take its place, on another port. */
    synchronized void failOver() throws IOException, SQLException {
        kill();
        Standby next = Objects.requireNonNull(standby, "nothing follows: call follow() first");
        next.promote();
        standby = null;
        data = next.data();
        server = next.server();
        port = server.getPort();
    }

    /** Keeps a copy of everything as it is now, in place of the copy before. */
    synchronized void backUp() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(backup());
        FileSystemUtils.copyRecursively(data, backup());
        start();
    }

    /** Puts the copy in the place of everything. */
    synchronized void restore() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(data);
        FileSystemUtils.copyRecursively(backup(), data);
        // the server does not start on data that others may read
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        start();
    }

    /** Runs a statement; tells how many rows it touched, -1 when the server does not answer. */
    int execute(String sql) {
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&connectTimeout=2&socketTimeout=5";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            return -1;
        }
    }

    /** Counts the rows that a query finds. */
    int count(String query) throws SQLException {
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&connectTimeout=2&socketTimeout=5";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from (" + query + ") found")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() {
        try {
            stop();
            if (standby != null) {
                standby.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres launch(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start();
    }

    private Path backup() {
        return folder.resolve("backup");
    }
}
