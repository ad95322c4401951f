package io.stagesign.emulator.apex.platform.record;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.org.schema.Trait;
import java.util.Set;

/** The clone methods of SObject. */
final class CopyMethods implements Library {

    private static final Set<String> STAMPS =
            Set.of("CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById");

    private final PackageNames names;

    CopyMethods(PackageNames names) {
        this.names = names;
    }

    @Override
    public void register(Platform platform) {
        platform.existing("SObject")
                .method("Self clone()", call -> copy(call, false, false, false, false))
                .method("Self clone(Boolean preserveId)", call -> copy(call, flag(call, 0), false, false, false))
                .method(
                        "Self clone(Boolean preserveId, Boolean isDeepClone)",
                        call -> copy(call, flag(call, 0), flag(call, 1), false, false))
                .method(
                        "Self clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveStamps)",
                        call -> copy(call, flag(call, 0), flag(call, 1), flag(call, 2), false))
                .method(
                        "Self clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveStamps, Boolean preserveNumber)",
                        call -> copy(call, flag(call, 0), flag(call, 1), flag(call, 2), flag(call, 3)));
    }

    private static boolean flag(Call call, int index) {
        return call.argument(index, Boolean.class);
    }

    private SObject copy(Call call, boolean id, boolean deep, boolean stamps, boolean numbers) {
        SObject original = call.self(SObject.class);
        SObject copy = original.copy();
        var type = names.schema().type(original.declaration().name());
        for (String name : original.values().keySet()) {
            boolean number = type.map(found -> found.find(name))
                    .filter(field -> field.has(Trait.AUTO_NUMBER))
                    .isPresent();
            if ((name.equals("Id") && !id) || (STAMPS.contains(name) && !stamps) || (number && !numbers)) {
                copy.unset(name);
            } else if (deep && original.values().get(name) instanceof SObject related) {
                copy.put(name, related.copy());
            }
        }
        return copy;
    }
}
