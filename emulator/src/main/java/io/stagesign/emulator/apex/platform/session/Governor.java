package io.stagesign.emulator.apex.platform.session;

import io.stagesign.emulator.apex.run.Execution;
import java.util.EnumMap;
import java.util.Map;

/** Counts what a transaction uses and ends it when a limit is passed. */
public final class Governor {

    private static final int STATEMENTS_PER_MILLI = 100;

    private final boolean asynchronous;
    private final Map<Resource, Integer> used = new EnumMap<>(Resource.class);
    private int statements;
    private boolean readOnly;

    /** Starts counting with the limits of a synchronous or an asynchronous transaction. */
    public Governor(boolean asynchronous) {
        this.asynchronous = asynchronous;
    }

    public boolean isAsynchronous() {
        return asynchronous;
    }

    public int used(Resource resource) {
        return used.getOrDefault(resource, 0);
    }

    /** Sets the limit of changes and of jobs to none, as it is for methods whose results a component keeps. */
    public void refuseChanges() {
        readOnly = true;
    }

    public int limit(Resource resource) {
        boolean changes = resource == Resource.DML_STATEMENTS || resource == Resource.QUEUEABLE_JOBS;
        return readOnly && changes ? 0 : resource.limit(asynchronous);
    }

    /** Counts a use; past the limit the transaction ends with what nobody can catch. */
    public void use(Execution execution, Resource resource, int amount) {
        int now = used.merge(resource, amount, Integer::sum);
        if (now > limit(resource)) {
            throw execution.limit(resource.exceeded(now));
        }
    }

    /** Counts a statement: the model's clock of CPU time, the same on every machine. */
    void statement(Execution execution) {
        if (++statements % STATEMENTS_PER_MILLI == 0) {
            use(execution, Resource.CPU_TIME, 1);
        }
    }
}
