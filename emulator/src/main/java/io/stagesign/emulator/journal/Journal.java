package io.stagesign.emulator.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The append-only list of what one cloud received and did. */
public final class Journal {
    private final Clock clock;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    // Not static: two clouds in one JVM keep two journals.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Line> current = new ThreadLocal<>();

    public Journal(Clock clock) {
        this.clock = clock;
    }

    /** Opens the entry of a call; {@link #note} on this thread adds to it until {@link #close}. */
    public void open(String method, String path) {
        current.set(append(method, path));
    }

    /** Closes the entry of this thread's call with the HTTP status answered; 0 means that nobody was answered. */
    public void close(int status) {
        Line line = current.get();
        if (line != null) {
            line.status = status;
        }
        current.remove();
    }

    /** Adds a detail to the entry of this thread's call, or does nothing on a thread that serves no call. */
    public void note(String name, Object value) {
        Line line = current.get();
        if (line != null) {
            line.put(name, value);
        }
    }

    /** Appends something that the cloud did by itself, such as {@code callback} or {@code mail}. */
    public void event(String what, Map<String, ?> details) {
        Line line = append("EVENT", what);
        details.forEach(line::put);
    }

    /** Returns all entries so far, oldest first. */
    public List<JournalEntry> entries() {
        List<JournalEntry> entries = new ArrayList<>();
        for (Line line : lines) {
            entries.add(line.entry(entries.size() + 1L));
        }
        return List.copyOf(entries);
    }

    public void clear() {
        lines.clear();
    }

    private Line append(String method, String path) {
        Line line = new Line(clock.instant(), method, path);
        lines.add(line);
        return line;
    }

    private static final class Line {
        private final Instant at;
        private final String method;
        private final String path;
        private final Map<String, Object> details = new LinkedHashMap<>();
        private volatile int status;

        Line(Instant at, String method, String path) {
            this.at = at;
            this.method = method;
            this.path = path;
        }

        synchronized void put(String name, Object value) {
            details.put(name, value);
        }

        synchronized JournalEntry entry(long number) {
            return new JournalEntry(number, at, method, path, status, new LinkedHashMap<>(details));
        }
    }
}
