package io.stagesign.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Copies the data of a server that goes on writing, as pg_basebackup does, which the embedded PostgreSQL does not have. */
final class BaseBackup extends SimpleFileVisitor<Path> {
    // what belongs to the running server alone; its log the copy asks for itself
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "epg-lock",
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private final Path from;
    private final Path to;

    private BaseBackup(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** Fills an empty folder with what makes a standby of this server. */
    static void of(EmbeddedPostgres primary, Path from, Path to) throws IOException, SQLException {
        // begin and end belong to one session
        try (Connection connection = primary.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            Files.walkFileTree(from, new BaseBackup(from, to));
            try (ResultSet rows = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                rows.next();
                Files.writeString(to.resolve("backup_label"), rows.getString("labelfile"));
            }
        }
        Files.createFile(to.resolve("standby.signal"));
        Files.writeString(
                to.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=%d user=postgres'%n".formatted(primary.getPort()),
                StandardOpenOption.APPEND);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        Files.createDirectories(to.resolve(from.relativize(folder)));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Path relative = from.relativize(file);
        if (!LEFT_OUT.contains(relative.getName(0).toString())) {
            try {
                Files.copy(file, to.resolve(relative));
            } catch (NoSuchFileException gone) {
                // deleted meanwhile: the log tells the copy
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
