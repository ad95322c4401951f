package io.stagesign.emulator.apex.platform.user;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.job.RunningJob;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.Execution;
import java.util.Objects;
import java.util.UUID;

/** Request and Quiddity: what kind of transaction is running (Apex Reference, "Request Class"). */
public final class RequestType implements Library {

    private static final String[] QUIDDITIES = {
        "ANONYMOUS",
        "AURA",
        "BATCH_ACS",
        "BATCH_APEX",
        "BATCH_CHUNK_PARALLEL",
        "BATCH_CHUNK_SERIAL",
        "BULK_API",
        "COMMERCE_INTEGRATION",
        "DISCOVERABLE_LOGIN",
        "EXTERNAL_SERVICE_CALLBACK",
        "FUNCTION_CALLBACK",
        "FUTURE",
        "INBOUND_EMAIL_SERVICE",
        "INVOCABLE_ACTION",
        "IOT",
        "PLATFORM_EVENT_PUBLISH_CALLBACK",
        "POST_INSTALL_SCRIPT",
        "QUEUEABLE",
        "QUICK_ACTION",
        "REMOTE_ACTION",
        "REST",
        "RUNTEST_ASYNC",
        "RUNTEST_DEPLOY",
        "RUNTEST_SYNC",
        "SCHEDULED",
        "SOAP",
        "SYNCHRONOUS",
        "TRANSACTION_FINALIZER_QUEUEABLE",
        "UNDEFINED",
        "VF"
    };

    /** The request of a transaction. */
    private record Request(String id) {}

    @Override
    public void register(Platform platform) {
        platform.enumeration("Quiddity", QUIDDITIES);
        platform.type("Request", Request.class)
                .asAbstract()
                .staticMethod("Request getCurrent()", RequestType::current)
                .method(
                        "String getRequestId()",
                        call -> call.self(Request.class).id())
                .method("Quiddity getQuiddity()", call -> quiddity(call.execution()));
    }

    private static Request current(Call call) {
        return call.execution()
                .attachment(
                        Request.class,
                        () -> new Request(
                                UUID.randomUUID().toString().replace("-", "").substring(0, 20)));
    }

    private static EnumValue quiddity(Execution execution) {
        EnumDeclaration all =
                (EnumDeclaration) execution.types().get("Quiddity").declaration();
        String name = RunningJob.in(execution)
                .map(RunningJob::quiddity)
                .orElseGet(() -> Session.of(execution).quiddity());
        return Objects.requireNonNull(all.constant(name));
    }
}
