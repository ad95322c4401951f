package io.stagesign.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of the embedded server, held by one process at a time. A process that was killed leaves its server
 * running: the next one, which now holds the directory, stops that server before it starts its own.
 */
final class ServerDirectory implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ServerDirectory.class);
    private static final long PATIENCE_SECONDS = 20;

    private final Path path;
    private final FileChannel lockFile;

    private ServerDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static ServerDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lockFile =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new IllegalStateException("Another StageSign service uses " + path
                        + ": stop it, or give this one another stagesign.data-directory");
            }
            return new ServerDirectory(path, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + path + " cannot be written to", e);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path programs() {
        return path.resolve("programs");
    }

    void stopLeftOverServer() throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = server(pidFile);
        if (server.isPresent()) {
            log.warn(
                    "Stopping the PostgreSQL server (process {}) that a killed service left behind",
                    server.get().pid());
            stop(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Process " + server.pid() + " does not stop: end it, then start again", e);
        }
    }

    /** The number in the file may by now belong to any other program. */
    private static Optional<ProcessHandle> server(Path pidFile) throws IOException {
        String first =
                Files.readAllLines(pidFile).stream().findFirst().orElse("").trim();
        if (!first.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(first))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
