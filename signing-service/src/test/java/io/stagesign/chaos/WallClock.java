package io.stagesign.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/**
 * The clock on the wall of one instance, which can be put forward and back while the instance runs: libfaketime answers in
 * the kernel's place. What measures durations goes on as it was.
 */
final class WallClock {
    /** Where scripts/chaos found the library. */
    private static final String LIBRARY = System.getProperty("stagesign.chaos.libfaketime", "");

    private final Path file;

    /** @param file is written; the instance looks into it every second */
    WallClock(Path file) {
        this.file = file;
        set(Duration.ZERO);
    }

    /** @throws IllegalStateException with the way to get it, when no clock can be set on this machine */
    static void require() {
        if (LIBRARY.isEmpty()) {
            throw new IllegalStateException(
                    "Clocks of instances are set with libfaketime: install it (on Debian:"
                            + " apt-get install libfaketime), or name one: LIBFAKETIME=/path/to/libfaketimeMT.so.1 scripts/chaos");
        }
    }

    /** Returns what a process has to find in its environment to read this clock. */
    Map<String, String> environment() {
        if (LIBRARY.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "LD_PRELOAD", LIBRARY,
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // without it every wait of a Java thread ends at once, and is begun again without end
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }

    /** Puts it so far ahead of the true time, or behind it. */
    void set(Duration ahead) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, "%+d%n".formatted(ahead.toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
