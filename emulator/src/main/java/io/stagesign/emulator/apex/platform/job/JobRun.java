package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.platform.data.QueryLocator;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexThrow;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.LimitReached;
import io.stagesign.emulator.apex.run.Values;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs one job, phase by phase.
 *
 * @param job what is run
 * @param phases gives each phase its transaction
 */
record JobRun(Job job, Phases phases) {

    /** Runs a phase in a transaction, in the name of the job's user; undoes it when it throws. */
    @FunctionalInterface
    interface Phases {
        <T> T run(Function<Execution, T> phase);
    }

    /** Runs the job and its finalizer; returns what the job failed with, or null. */
    @Nullable RuntimeException run() {
        RunningJob running = RunningJob.of(job);
        RuntimeException failure = null;
        try {
            switch (job.kind()) {
                case BATCH -> batch(running);
                case QUEUEABLE -> execute(running, new Contexts.Queueable(job.id()));
                case SCHEDULED -> execute(running, new Contexts.Schedulable(job.id()));
            }
        } catch (ApexThrow | LimitReached thrown) {
            failure = thrown;
        }
        Object finalizer = running.finalizer();
        if (finalizer != null) {
            finish(finalizer, failure);
        }
        return failure;
    }

    private void execute(RunningJob running, Object context) {
        phases.run(execution -> {
            Object target = Transfer.copy(job.target(), execution);
            running.during(execution, () -> execution.call(target, "execute", context));
            return job;
        });
    }

    private void finish(Object finalizer, @Nullable RuntimeException failure) {
        phases.run(execution -> {
            Object target = Transfer.copy(finalizer, execution);
            ApexObject exception = failure == null ? null : exception(failure, execution);
            RunningJob.finalizing(job, failure != null)
                    .during(
                            execution,
                            () -> execution.call(target, "execute", new Contexts.Finalizer(job.id(), exception)));
            return job;
        });
    }

    private static ApexObject exception(RuntimeException failure, Execution execution) {
        if (failure instanceof ApexThrow thrown) {
            return (ApexObject) Transfer.copy(thrown.exception(), execution);
        }
        ApexObject exception = execution.allocate(execution.types().get("LimitException"));
        exception.exceptionState().setMessage(failure instanceof LimitReached limit ? limit.reason() : "");
        return exception;
    }

    /** Each phase starts from the job as it was enqueued, unless its class is Database.Stateful. */
    private void batch(RunningJob running) {
        Contexts.Batchable context = new Contexts.Batchable(job.id());
        Object[] state = {job.target()};
        Iterator<?> all =
                phases.run(execution -> elements(execution, phase(running, execution, state, "start", context)));
        while (all.hasNext()) {
            phases.run(execution -> {
                ApexList scope = scope(all, execution);
                phase(running, execution, state, "execute", context, scope);
                return scope;
            });
        }
        phases.run(execution -> {
            phase(running, execution, state, "finish", context);
            return context;
        });
    }

    private @Nullable Object phase(
            RunningJob running, Execution execution, Object[] state, String method, Object... arguments) {
        Object target = Transfer.copy(state[0], execution);
        Object[] result = new Object[1];
        running.during(execution, () -> keep(result, execution.call(target, method, arguments)));
        if (execution
                        .types()
                        .of(target)
                        .as(execution.types().get("Database.Stateful").declaration())
                != null) {
            state[0] = target;
        }
        return result[0];
    }

    @SuppressWarnings("NullAway") // a phase may return null
    private static void keep(Object[] result, @Nullable Object value) {
        result[0] = value;
    }

    private static Iterator<?> elements(Execution execution, @Nullable Object started) {
        Object source = Values.required(started);
        if (source instanceof QueryLocator locator) {
            return locator.rows().iterator();
        } else if (source instanceof Iterable<?> iterable) {
            return iterable.iterator();
        }
        return (Iterator<?>) Values.required(execution.call(source, "iterator"));
    }

    private ApexList scope(Iterator<?> all, Execution execution) {
        ApexList scope = new ApexList(execution.types().get("SObject"));
        while (all.hasNext() && scope.size() < job.options().scope()) {
            scope.add(all.next());
        }
        return (ApexList) Transfer.copy(scope, execution);
    }
}
