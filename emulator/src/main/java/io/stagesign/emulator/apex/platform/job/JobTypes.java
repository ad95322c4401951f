package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.job.Job.Kind;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import org.jspecify.annotations.Nullable;

/** The methods that start jobs, and AsyncOptions (Apex Developer Guide, "Asynchronous Apex"). */
final class JobTypes implements Library {

    private final Jobs jobs;

    JobTypes(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void register(Platform platform) {
        platform.exception("AsyncException");
        platform.exception("DuplicateMessageException");
        new Contexts().register(platform);
        options(platform);
        platform.existing("System")
                .staticMethod("Id enqueueJob(Queueable job)", call -> enqueue(call, new AsyncOptions()))
                .staticMethod(
                        "Id enqueueJob(Queueable job, Integer delay)",
                        call -> enqueue(call, new AsyncOptions().delayMinutes(call.integer(1))))
                .staticMethod(
                        "Id enqueueJob(Queueable job, AsyncOptions options)",
                        call -> enqueue(call, call.argument(1, AsyncOptions.class)))
                .staticMethod("void attachFinalizer(Finalizer finalizer)", JobTypes::attach)
                .staticMethod("Id schedule(String name, String cron, Schedulable job)", this::schedule)
                .staticMethod("void abortJob(Id jobId)", this::abort)
                .staticMethod("Boolean isQueueable()", call -> is(call, Kind.QUEUEABLE))
                .staticMethod("Boolean isBatch()", call -> is(call, Kind.BATCH))
                .staticMethod("Boolean isScheduled()", call -> is(call, Kind.SCHEDULED))
                .staticMethod("Boolean isFuture()", call -> false);
        platform.existing("Database")
                .staticMethod("Id executeBatch(Object job)", call -> batch(call, new AsyncOptions()))
                .staticMethod(
                        "Id executeBatch(Object job, Integer scope)",
                        call -> batch(call, new AsyncOptions().scope(call.integer(1))));
    }

    private static void options(Platform platform) {
        platform.type("AsyncOptions", AsyncOptions.class)
                .constructor("()", call -> new AsyncOptions())
                .property(
                        "Integer minimumQueueableDelayInMinutes",
                        (execution, self) -> ((AsyncOptions) self).delayMinutes(),
                        (execution, self, value) -> ((AsyncOptions) self).delayMinutes(number(value)))
                .property(
                        "Integer maximumQueueableStackDepth",
                        (execution, self) -> ((AsyncOptions) self).deepest(),
                        (execution, self, value) -> ((AsyncOptions) self).deepest(number(value)))
                .property(
                        "QueueableDuplicateSignature duplicateSignature",
                        (execution, self) -> ((AsyncOptions) self).signature(),
                        (execution, self, value) -> ((AsyncOptions) self).signature((DuplicateSignature) value));
        platform.type("QueueableDuplicateSignature", DuplicateSignature.class).asAbstract();
        platform.type("QueueableDuplicateSignature.Builder", DuplicateSignature.class)
                .constructor("()", call -> new DuplicateSignature())
                .method("QueueableDuplicateSignature.Builder addId(Id part)", JobTypes::addPart)
                .method("QueueableDuplicateSignature.Builder addInteger(Integer part)", JobTypes::addPart)
                .method("QueueableDuplicateSignature.Builder addString(String part)", JobTypes::addPart)
                .method("QueueableDuplicateSignature build()", call -> call.self(DuplicateSignature.class));
    }

    private static Object addPart(Call call) {
        return call.self(DuplicateSignature.class).add(call.argument(0, Object.class));
    }

    private static int number(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        throw ApexFault.nullReference();
    }

    private String enqueue(Call call, AsyncOptions options) {
        return jobs.enqueue(call.execution(), call.argument(0, Object.class), options);
    }

    private String batch(Call call, AsyncOptions options) {
        return jobs.start(call.execution(), Kind.BATCH, call.argument(0, Object.class), options);
    }

    private String schedule(Call call) {
        AsyncOptions options = new AsyncOptions().cron(call.text(0), call.text(1));
        return jobs.start(call.execution(), Kind.SCHEDULED, call.argument(2, Object.class), options);
    }

    private @Nullable Object abort(Call call) {
        if (!jobs.records().abort(call.text(0))) {
            throw new ApexFault("AsyncException", "No such job waits: " + call.text(0));
        }
        return null;
    }

    private static @Nullable Object attach(Call call) {
        RunningJob running = RunningJob.in(call.execution())
                .filter(each -> !each.isFinalizer() && each.job().kind() == Kind.QUEUEABLE)
                .orElseThrow(
                        () -> new ApexFault("AsyncException", "A finalizer can be attached in a queueable job only"));
        if (running.finalizer() != null) {
            throw new ApexFault("AsyncException", "More than one finalizer cannot be attached to same queueable job");
        }
        running.finalizer(call.argument(0, Object.class));
        return null;
    }

    private static boolean is(Call call, Kind kind) {
        return RunningJob.in(call.execution())
                .filter(running -> running.job().kind() == kind)
                .isPresent();
    }
}
