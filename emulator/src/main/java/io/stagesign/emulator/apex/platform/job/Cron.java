package io.stagesign.emulator.apex.platform.job;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a scheduled job is due: seconds, minutes, hours, day of month, month, day of week and, if given, years (Apex
 * Reference, "System Class", schedule).
 *
 * @param text as it was written
 * @param times all but the years
 * @param years empty: every year
 */
record Cron(String text, CronExpression times, Set<Integer> years) {

    private static final int FIELDS = 6;

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Cron parse(String text) {
        String[] fields = text.strip().split("\\s+");
        boolean yearly = fields.length > FIELDS && !fields[FIELDS].equals("*");
        if (fields.length > FIELDS + 1) {
            throw new IllegalArgumentException(text);
        }
        String times = String.join(" ", Arrays.copyOf(fields, Math.min(fields.length, FIELDS)));
        return new Cron(text, CronExpression.parse(times), yearly ? years(fields[FIELDS]) : Set.of());
    }

    private static Set<Integer> years(String field) {
        Set<Integer> years = new TreeSet<>();
        for (String part : field.split(",", -1)) {
            String[] range = part.split("-", 2);
            int last = Integer.parseInt(range[range.length - 1]);
            for (int year = Integer.parseInt(range[0]); year <= last; year++) {
                years.add(year);
            }
        }
        return years;
    }

    /** Returns the first moment after that one at which the job is due; null if there is none. */
    @Nullable ZonedDateTime next(ZonedDateTime after) {
        ZonedDateTime next = times.next(after);
        if (next == null || years.isEmpty() || years.contains(next.getYear())) {
            return next;
        }
        int year = next.getYear();
        return years.stream()
                .filter(later -> later > year)
                .findFirst()
                .map(later -> next(ZonedDateTime.of(later, 1, 1, 0, 0, 0, 0, after.getZone())
                        .minusNanos(1)))
                .orElse(null);
    }

    @Override
    public String toString() {
        return text;
    }
}
