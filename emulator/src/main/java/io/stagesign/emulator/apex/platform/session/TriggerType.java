package io.stagesign.emulator.apex.platform.session;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformProperty;
import io.stagesign.emulator.apex.lib.PlatformType;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Trigger, the context variables of the innermost running trigger, and TriggerOperation. */
public final class TriggerType implements Library {

    private static final List<String> OPERATIONS = List.of(
            "BEFORE_INSERT",
            "BEFORE_UPDATE",
            "BEFORE_DELETE",
            "AFTER_INSERT",
            "AFTER_UPDATE",
            "AFTER_DELETE",
            "AFTER_UNDELETE");

    @Override
    public void register(Platform platform) {
        platform.enumeration("TriggerOperation", OPERATIONS.toArray(String[]::new));
        PlatformType trigger = platform.type("Trigger").asAbstract();
        trigger.staticProperty(
                        "Boolean isExecuting",
                        (execution, self) -> Session.of(execution).trigger() != null)
                .staticProperty("TriggerOperation operationType", of(TriggerContext::operation, null))
                .staticProperty("List<SObject> new", of(TriggerContext::newRecords, null))
                .staticProperty("List<SObject> old", of(TriggerContext::oldRecords, null))
                .staticProperty("Map<Id,SObject> newMap", of(TriggerContext::newById, null))
                .staticProperty("Map<Id,SObject> oldMap", of(TriggerContext::oldById, null))
                .staticProperty("Integer size", of(TriggerContext::size, null));
        for (String word : List.of("Before", "After", "Insert", "Update", "Delete", "Undelete")) {
            trigger.staticProperty(
                    "Boolean is" + word, of(context -> context.is(word.toUpperCase(Locale.ROOT)), false));
        }
    }

    private static PlatformProperty.Getter of(
            Function<TriggerContext, @Nullable Object> value, @Nullable Object otherwise) {
        return (execution, self) -> {
            TriggerContext context = Session.of(execution).trigger();
            return context == null ? otherwise : value.apply(context);
        };
    }
}
