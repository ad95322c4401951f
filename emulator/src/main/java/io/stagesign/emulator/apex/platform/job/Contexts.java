package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import org.jspecify.annotations.Nullable;

/** The interfaces that jobs implement, and the contexts that they are given. */
final class Contexts implements Library {

    /** A QueueableContext. */
    record Queueable(String jobId) {}

    /** A SchedulableContext. */
    record Schedulable(String jobId) {}

    /** A Database.BatchableContext. */
    record Batchable(String jobId) {}

    /** A FinalizerContext; the exception is absent when the job succeeded. */
    record Finalizer(String jobId, @Nullable ApexObject exception) {}

    @Override
    public void register(Platform platform) {
        platform.interfaceType("Queueable").abstractMethod("void execute(QueueableContext context)");
        platform.interfaceType("Schedulable").abstractMethod("void execute(SchedulableContext context)");
        platform.interfaceType("Finalizer").abstractMethod("void execute(FinalizerContext context)");
        platform.interfaceType("Database.AllowsCallouts");
        platform.interfaceType("Database.Stateful");
        platform.interfaceType("Database.Batchable<T>")
                .abstractMethod("Iterable<T> start(Database.BatchableContext context)")
                .abstractMethod("void execute(Database.BatchableContext context, List<T> scope)")
                .abstractMethod("void finish(Database.BatchableContext context)");
        platform.interfaceType("QueueableContext").abstractMethod("Id getJobId()");
        platform.interfaceType("SchedulableContext").abstractMethod("Id getTriggerId()");
        platform.interfaceType("Database.BatchableContext")
                .abstractMethod("Id getJobId()")
                .abstractMethod("Id getChildJobId()");
        values(platform);
        finalizer(platform);
    }

    private static void values(Platform platform) {
        platform.type("QueueableContextValue", Queueable.class)
                .asAbstract()
                .extending("QueueableContext")
                .method("Id getJobId()", call -> call.self(Queueable.class).jobId());
        platform.type("SchedulableContextValue", Schedulable.class)
                .asAbstract()
                .extending("SchedulableContext")
                .method(
                        "Id getTriggerId()",
                        call -> call.self(Schedulable.class).jobId());
        platform.type("BatchableContextValue", Batchable.class)
                .asAbstract()
                .extending("Database.BatchableContext")
                .method("Id getJobId()", call -> call.self(Batchable.class).jobId())
                .method("Id getChildJobId()", call -> call.self(Batchable.class).jobId());
    }

    private static void finalizer(Platform platform) {
        EnumDeclaration results = platform.enumeration("ParentJobResult", "SUCCESS", "UNHANDLED_EXCEPTION");
        platform.interfaceType("FinalizerContext")
                .abstractMethod("Id getAsyncApexJobId()")
                .abstractMethod("Exception getException()")
                .abstractMethod("ParentJobResult getResult()")
                .abstractMethod("String getRequestId()");
        platform.type("FinalizerContextValue", Finalizer.class)
                .asAbstract()
                .extending("FinalizerContext")
                .method(
                        "Id getAsyncApexJobId()",
                        call -> call.self(Finalizer.class).jobId())
                .method(
                        "Exception getException()",
                        call -> call.self(Finalizer.class).exception())
                .method(
                        "ParentJobResult getResult()",
                        call -> results.constant(
                                call.self(Finalizer.class).exception() == null ? "SUCCESS" : "UNHANDLED_EXCEPTION"))
                .method(
                        "String getRequestId()",
                        call -> call.self(Finalizer.class).jobId());
    }
}
