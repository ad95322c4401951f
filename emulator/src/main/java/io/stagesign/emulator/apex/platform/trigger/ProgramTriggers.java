package io.stagesign.emulator.apex.platform.trigger;

import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.platform.session.Governor;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexThrow;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.LimitReached;
import io.stagesign.emulator.apex.run.TriggerDeclaration;
import io.stagesign.emulator.org.dml.RowError;
import io.stagesign.emulator.org.dml.TriggerBatch;
import io.stagesign.emulator.org.dml.TriggerRunner;
import java.util.List;
import java.util.Locale;

/**
 * Fires the triggers of a program. A change that did not come from Apex begins an Apex transaction, which lasts as long
 * as the org's: several changes in one request share static variables and limits.
 */
public final class ProgramTriggers implements TriggerRunner {

    private static final String FAILED = "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY";

    private final Executions executions;
    private final Records records;

    public ProgramTriggers(Executions executions, Records records) {
        this.executions = executions;
        this.records = records;
    }

    @Override
    public void run(TriggerBatch batch) {
        String event = (batch.before() ? "before " : "after ")
                + batch.operation().name().toLowerCase(Locale.ROOT);
        List<TriggerDeclaration> triggers = executions.program().triggers().stream()
                .filter(each -> each.objectName().equals(batch.type().name()))
                .filter(each -> each.events().contains(event))
                .toList();
        if (triggers.isEmpty()) {
            return;
        }
        Execution running = executions.current();
        if (running == null) {
            fromOutside(batch, triggers, event);
        } else {
            fire(running, batch, triggers, event);
        }
    }

    private void fromOutside(TriggerBatch batch, List<TriggerDeclaration> triggers, String event) {
        Session session = new Session(batch.access().userId(), false, new Governor(false));
        session.changed();
        Execution execution = executions.begin(session, frame -> {});
        try {
            fire(execution, batch, triggers, event);
        } catch (LimitReached limit) {
            batch.changes().forEach(change -> change.addError(RowError.of(FAILED, String.valueOf(limit.getMessage()))));
        }
    }

    private void fire(Execution execution, TriggerBatch batch, List<TriggerDeclaration> triggers, String event) {
        TriggerRecords context = new TriggerRecords(execution, batch, records);
        for (TriggerDeclaration trigger : triggers) {
            try {
                Session.of(execution).inTrigger(context.context(), () -> trigger.run(execution));
            } catch (ApexThrow thrown) {
                String message =
                        trigger.name() + ": execution of " + eventName(event) + "\n\ncaused by: " + thrown.getMessage();
                batch.changes().forEach(change -> change.addError(RowError.of(FAILED, message)));
            }
        }
        context.giveBack();
    }

    private static String eventName(String event) {
        StringBuilder name = new StringBuilder();
        for (String word : event.split(" ", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
