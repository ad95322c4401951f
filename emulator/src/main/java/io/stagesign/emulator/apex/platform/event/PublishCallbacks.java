package io.stagesign.emulator.apex.platform.event;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.job.Transfer;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.List;
import java.util.UUID;

/**
 * Tells a program whether its events were published (Apex Developer Guide, "Get the Result of Asynchronous Platform Event
 * Publishing with Apex Publish Callbacks").
 */
final class PublishCallbacks implements Library {

    private record Success(List<String> uuids) {}

    private record Failure(List<String> uuids) {}

    @Override
    public void register(Platform platform) {
        platform.interfaceType("EventBus.EventPublishSuccessCallback")
                .abstractMethod("void onSuccess(EventBus.SuccessResult result)");
        platform.interfaceType("EventBus.EventPublishFailureCallback")
                .abstractMethod("void onFailure(EventBus.FailureResult result)");
        platform.type("EventBus.SuccessResult", Success.class)
                .asAbstract()
                .method(
                        "List<String> getEventUuids()",
                        call -> new ApexList(
                                call.execution().types().get("String"),
                                call.self(Success.class).uuids()));
        platform.type("EventBus.FailureResult", Failure.class)
                .asAbstract()
                .method(
                        "List<String> getEventUuids()",
                        call -> new ApexList(
                                call.execution().types().get("String"),
                                call.self(Failure.class).uuids()));
    }

    /** Refuses what is no callback. */
    static void check(Object callback) {
        if (!has(callback, "onSuccess") && !has(callback, "onFailure")) {
            throw new ApexFault("InvalidParameterValueException", "Invalid callback: neither onSuccess nor onFailure");
        }
    }

    /** Calls a copy of the callback, as far as it wants to know of that outcome, in the transaction. */
    static void tell(Execution execution, Object callback, List<SObject> events, boolean published) {
        String method = published ? "onSuccess" : "onFailure";
        if (has(callback, method)) {
            List<String> uuids = events.stream().map(PublishCallbacks::uuid).toList();
            Object result = published ? new Success(uuids) : new Failure(uuids);
            execution.call(Transfer.copy(callback, execution), method, result);
        }
    }

    private static boolean has(Object callback, String method) {
        return callback instanceof ApexObject object
                && object.type().declaration() instanceof UserClass owner
                && owner.instanceMethod(method, 1) != null;
    }

    private static String uuid(SObject event) {
        Object known = event.isSet("EventUuid") ? event.get("EventUuid") : null;
        return known == null ? UUID.randomUUID().toString() : known.toString();
    }
}
