package io.stagesign.emulator.org.soql;

import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Row;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Results that are handed out in batches: the rows that have not been fetched yet, by locator. */
public final class Cursors {
    private static final Pattern LOCATOR = Pattern.compile("(01g\\w+)-(\\d+)");

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    private record Open(QueryResult result, int batchSize) {}

    /**
     * One batch of a result.
     *
     * @param size how many rows the whole result has
     * @param locator what to ask for the next batch with; absent: this is the last
     */
    public record Batch(
            SObjectType type,
            List<Row> rows,
            int size,
            @Nullable String locator) {}

    /** Returns the first batch and keeps the rest. */
    public Batch first(QueryResult result, int batchSize) {
        String cursor = String.format("01g%012dAAA", last.incrementAndGet());
        return batch(cursor, new Open(result, batchSize), 0);
    }

    /** Returns the next batch, or refuses a locator that is none or has expired. */
    public Batch next(String locator) {
        Matcher matcher = LOCATOR.matcher(locator);
        Open cursor = matcher.matches() ? open.get(matcher.group(1)) : null;
        if (cursor == null) {
            throw new ApiException("INVALID_QUERY_LOCATOR", "invalid query locator");
        }
        return batch(matcher.group(1), cursor, Integer.parseInt(matcher.group(2)));
    }

    /** Forgets all open results. */
    public void clear() {
        open.clear();
    }

    private Batch batch(String cursor, Open from, int start) {
        QueryResult result = from.result();
        int end = Math.min(result.rows().size(), start + from.batchSize());
        boolean more = end < result.rows().size();
        if (more) {
            open.put(cursor, from);
        }
        return new Batch(
                result.type(), result.rows().subList(start, end), result.size(), more ? cursor + "-" + end : null);
    }
}
