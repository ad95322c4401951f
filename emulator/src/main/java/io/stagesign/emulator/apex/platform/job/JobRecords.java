package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.platform.job.Job.Kind;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.Saving;
import io.stagesign.emulator.org.store.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The AsyncApexJob rows: what an administrator sees under Apex Jobs. A rollback takes a job's row and so the job. */
final class JobRecords {

    private static final int LONGEST = 255;

    private final Org org;
    private final Saving saving;

    JobRecords(Org org) {
        this.org = org;
        this.saving = new Saving(org.store(), org.clock());
    }

    /**
     * Adds a waiting job and returns its id.
     *
     * @param trigger id of the CronTrigger that starts it; absent: it starts once
     */
    String add(Kind kind, String className, String userId, @Nullable String trigger) {
        return org.transactions().run(() -> {
            org.transactions().write();
            Row row = new Row(org.schema().require("AsyncApexJob"))
                    .set("JobType", kind.jobType())
                    .set("ApexClassId", classId(className))
                    .set("MethodName", className)
                    .set("Status", "Queued")
                    .set("NumberOfErrors", 0)
                    .set("CronTriggerId", trigger);
            return saving.insert(row, Access.system(userId)).requireId();
        });
    }

    /** Returns the id of the class, or of the one that an inner class is in; null for code that came in otherwise. */
    private @Nullable String classId(String className) {
        String topLevel = className.replaceFirst("\\..*", "");
        return org.store().all(org.schema().require("ApexClass")).stream()
                .filter(row -> topLevel.equals(row.text("Name")))
                .map(Row::requireId)
                .findFirst()
                .orElse(null);
    }

    /** Returns whether the job is still wanted. */
    boolean isQueued(String id) {
        return org.store()
                .reading(() -> org.store().live(id))
                .filter(row -> "Queued".equals(row.text("Status")))
                .isPresent();
    }

    /** Notes how a job ended. */
    void end(String id, @Nullable String problem) {
        org.transactions().run(() -> {
            org.transactions().write();
            org.store()
                    .live(id)
                    .ifPresent(row -> org.store()
                            .put(row.copy()
                                    .set("Status", problem == null ? "Completed" : "Failed")
                                    .set("NumberOfErrors", problem == null ? 0 : 1)
                                    .set("ExtendedStatus", problem == null ? null : shortened(problem))
                                    .set(
                                            "CompletedDate",
                                            Instant.ofEpochMilli(org.clock().millis()))));
        });
    }

    /** Marks a waiting job, named by its own id or by its CronTrigger's, as aborted; returns whether there was one. */
    boolean abort(String id) {
        return org.transactions().run(() -> {
            org.transactions().write();
            List<Row> waiting = org.store().all(org.schema().require("AsyncApexJob")).stream()
                    .filter(job -> id.equals(job.id()) || id.equals(job.get("CronTriggerId")))
                    .filter(job -> "Queued".equals(job.text("Status")))
                    .toList();
            waiting.forEach(job -> org.store().put(job.copy().set("Status", "Aborted")));
            org.store()
                    .live(id)
                    .filter(row -> row.type().name().equals("CronTrigger"))
                    .ifPresent(trigger -> org.store().put(trigger.copy().set("IsDeleted", true)));
            return !waiting.isEmpty();
        });
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
