package io.stagesign.emulator.apex.platform;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.callout.Callouts;
import io.stagesign.emulator.apex.platform.event.EventBus;
import io.stagesign.emulator.apex.platform.job.AsyncApex;
import io.stagesign.emulator.apex.platform.session.Governor;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Stub;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.org.Org;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Test: the part of a test method with limits of its own, mocks, the event bus of the test. */
final class TestType implements Library {

    /** Marks the value of Test.getEventBus(). */
    private record TestBus() {}

    private static final class Started {
        private @Nullable Runnable restore;
        private boolean once;
    }

    private final Org org;
    private final AsyncApex jobs;
    private final EventBus events;

    TestType(Org org, AsyncApex jobs, EventBus events) {
        this.org = org;
        this.jobs = jobs;
        this.events = events;
    }

    @Override
    public void register(Platform platform) {
        platform.type("Test")
                .asAbstract()
                .staticMethod(
                        "Boolean isRunningTest()",
                        call -> Session.of(call.execution()).isTest())
                .staticMethod("void startTest()", TestType::start)
                .staticMethod("void stopTest()", this::stop)
                .staticMethod("void setMock(Type interfaceType, Object mock)", TestType::mock)
                .staticMethod("Object createStub(Type parentType, StubProvider provider)", TestType::stub)
                .staticMethod("void setCreatedDate(Id record, Datetime created)", this::setCreatedDate)
                .staticMethod("EventBus.TestBroker getEventBus()", call -> new TestBus());
        platform.interfaceType("StubProvider")
                .abstractMethod("Object handleMethodCall(Object stubbed, String method, Type returnType, "
                        + "List<Type> parameterTypes, List<String> parameterNames, List<Object> arguments)");
        platform.type("EventBus.TestBroker", TestBus.class)
                .asAbstract()
                .method("void deliver()", this::deliver)
                .method("void fail()", this::lose);
    }

    private static Started started(Execution execution) {
        return execution.attachment(Started.class, Started::new);
    }

    private static @Nullable Object start(Call call) {
        Started started = started(call.execution());
        if (started.once) {
            throw new ApexFault("FinalException", "Testing already started");
        }
        started.once = true;
        started.restore = Session.of(call.execution()).fresh(new Governor(false));
        return null;
    }

    private @Nullable Object stop(Call call) {
        Started started = started(call.execution());
        Runnable restore = started.restore;
        if (restore == null) {
            throw new ApexFault("FinalException", "Testing has not started");
        }
        started.restore = null;
        try {
            finish(call.execution());
        } finally {
            restore.run();
        }
        return null;
    }

    /** Runs what the platform leaves for the end of a test: events first, then jobs. */
    void finish(Execution execution) {
        events.deliverInTest(execution);
        jobs.runTestJobs(execution);
    }

    private static @Nullable Object mock(Call call) {
        String wanted = call.argument(0, ApexType.class).name();
        if (!wanted.equals("HttpCalloutMock")) {
            throw new ApexFault("TypeException", "the emulator's org mocks HttpCalloutMock only, not " + wanted);
        }
        Callouts.mock(call.execution(), call.argument(1, Object.class));
        return null;
    }

    private static Object stub(Call call) {
        ApexType type = call.argument(0, ApexType.class);
        if (!(type.declaration() instanceof UserClass)) {
            throw new ApexFault("TypeException", "only a class of the program can be stubbed, not " + type);
        }
        return call.execution().allocate(type).answeredBy(new Stub(call.argument(1, Object.class)));
    }

    private @Nullable Object setCreatedDate(Call call) {
        org.configure(call.text(0), Map.of("CreatedDate", call.argument(1, Instant.class)));
        return null;
    }

    private @Nullable Object lose(Call call) {
        events.failInTest(call.execution());
        return null;
    }

    private @Nullable Object deliver(Call call) {
        events.deliverInTest(call.execution());
        return null;
    }
}
