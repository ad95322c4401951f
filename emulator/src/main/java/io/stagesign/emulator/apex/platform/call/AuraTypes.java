package io.stagesign.emulator.apex.platform.call;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Execution;
import java.util.IdentityHashMap;

/**
 * AuraHandledException. What its constructor is given is for the component; Apex code itself reads "Script-thrown
 * exception" unless setMessage was called (Apex Reference, "AuraHandledException").
 */
public final class AuraTypes implements Library {

    private static final class Messages {
        private final IdentityHashMap<ApexObject, String> forComponents = new IdentityHashMap<>();
    }

    @Override
    public void register(Platform platform) {
        platform.type("AuraHandledException").extending("Exception").constructor("(String message)", AuraTypes::create);
    }

    private static Object create(Call call) {
        ApexObject exception =
                call.self() instanceof ApexObject self ? self : call.execution().allocate(call.type());
        messages(call.execution()).forComponents.put(exception, call.text(0));
        return exception;
    }

    private static Messages messages(Execution execution) {
        return execution.attachment(Messages.class, Messages::new);
    }

    /** Returns what a component is told about an exception. */
    static String messageFor(Execution execution, ApexObject exception) {
        String own = exception.exceptionState().message();
        return messages(execution).forComponents.getOrDefault(exception, own);
    }
}
