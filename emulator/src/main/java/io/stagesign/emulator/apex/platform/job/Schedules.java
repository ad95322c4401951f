package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.Saving;
import io.stagesign.emulator.org.store.Row;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;

/** The CronTrigger rows: what an administrator sees under Scheduled Jobs. */
final class Schedules {

    /** The number that Salesforce gives to scheduled Apex. */
    private static final String SCHEDULED_APEX = "7";

    private final Org org;
    private final Saving saving;

    Schedules(Org org) {
        this.org = org;
        this.saving = new Saving(org.store(), org.clock());
    }

    /** Adds a scheduled job and returns the id of its CronTrigger. */
    String add(AsyncOptions options, String userId) {
        Cron cron = Objects.requireNonNull(options.cron());
        return org.transactions().run(() -> {
            org.transactions().write();
            checkName(options.name());
            Row detail = saving.insert(
                    new Row(org.schema().require("CronJobDetail"))
                            .set("Name", options.name())
                            .set("JobType", SCHEDULED_APEX),
                    Access.system(userId));
            Row trigger = new Row(org.schema().require("CronTrigger"))
                    .set("CronJobDetailId", detail.id())
                    .set("CronExpression", cron.toString())
                    .set("State", "WAITING")
                    .set("OwnerId", userId)
                    .set("StartTime", org.clock().instant())
                    .set("TimesTriggered", 0)
                    .set("TimeZoneSidKey", "GMT");
            ZonedDateTime next = cron.next(org.clock().instant().atZone(ZoneOffset.UTC));
            trigger.set("NextFireTime", next == null ? null : next.toInstant());
            return saving.insert(trigger, Access.system(userId)).requireId();
        });
    }

    private void checkName(String name) {
        boolean taken = org.store().all(org.schema().require("CronTrigger")).stream()
                .filter(trigger -> !trigger.isTrue("IsDeleted"))
                .map(trigger -> org.store()
                        .live(String.valueOf(trigger.get("CronJobDetailId")))
                        .orElseThrow())
                .anyMatch(detail -> name.equals(detail.text("Name")));
        if (taken) {
            throw new ApexFault(
                    "AsyncException", "The Apex job named \"" + name + "\" is already scheduled for execution.");
        }
    }
}
