package io.stagesign.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** What went wrong when, for whoever wants to know why a run ended as it did; lies beside the logs of the instances. */
final class Diary {
    private final Path file;
    private final Instant begun = Instant.now();

    Diary(Path folder) {
        this.file = folder.resolve("run.log");
    }

    synchronized void note(String what) {
        String line = "%s +%.1fs %s%n"
                .formatted(Instant.now(), Duration.between(begun, Instant.now()).toMillis() / 1_000.0, what);
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
