package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.run.ApexFault;
import org.jspecify.annotations.Nullable;

/** How a job is enqueued: the AsyncOptions of a queueable, the scope of a batch job, the times of a scheduled one. */
final class AsyncOptions {

    private int delayMinutes;
    private int deepest = Integer.MAX_VALUE;
    private int scope = 200;
    private @Nullable DuplicateSignature signature;
    private @Nullable Cron cron;
    private String name = "";

    int delayMinutes() {
        return delayMinutes;
    }

    AsyncOptions delayMinutes(int minutes) {
        delayMinutes = minutes;
        return this;
    }

    int deepest() {
        return deepest;
    }

    void deepest(int depth) {
        deepest = depth;
    }

    /** Returns how many records a batch job gets at a time. */
    int scope() {
        return scope;
    }

    AsyncOptions scope(int records) {
        scope = records;
        return this;
    }

    @Nullable Cron cron() {
        return cron;
    }

    /** Returns what a scheduled job is called, blank for others. */
    String name() {
        return name;
    }

    /** Names a scheduled job and sets when it is due: seconds, minutes, hours, day of month, month, day of week, years. */
    AsyncOptions cron(String jobName, String expression) {
        try {
            name = jobName;
            cron = Cron.parse(expression);
        } catch (IllegalArgumentException wrong) {
            throw new ApexFault("AsyncException", "Invalid cron expression: " + expression);
        }
        return this;
    }

    @Nullable DuplicateSignature signature() {
        return signature;
    }

    void signature(@Nullable DuplicateSignature unique) {
        signature = unique;
    }
}
