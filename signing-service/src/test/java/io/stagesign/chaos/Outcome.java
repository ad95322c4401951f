package io.stagesign.chaos;

import java.time.Duration;
import java.util.List;

/**
 * What came of a run.
 *
 * @param toFiled how long each request took that was filed, from its stage entry on, in rising order
 * @param counts what went wrong, and how often
 */
record Outcome(
        Scenario scenario,
        long seed,
        int opportunities,
        int instances,
        Verdict verdict,
        Duration took,
        List<Duration> toFiled,
        String counts) {
    String line() {
        return "scenario=%s opportunities=%d %s time=%ds filed-p50=%ds filed-p99=%ds seed=%d instances=%d %s"
                .formatted(
                        scenario,
                        opportunities,
                        verdict.counts(),
                        took.toSeconds(),
                        percentile(50).toSeconds(),
                        percentile(99).toSeconds(),
                        seed,
                        instances,
                        counts)
                .strip();
    }

    /** Returns the line of a table in Markdown. */
    String row() {
        return "| `%s` | %d | %d | %d | %s | %d s | %d s / %d s | %s |"
                .formatted(
                        scenario,
                        seed,
                        opportunities,
                        instances,
                        verdict.cells(),
                        took.toSeconds(),
                        percentile(50).toSeconds(),
                        percentile(99).toSeconds(),
                        counts);
    }

    private Duration percentile(int percent) {
        return toFiled.isEmpty() ? Duration.ZERO : toFiled.get((toFiled.size() - 1) * percent / 100);
    }
}
