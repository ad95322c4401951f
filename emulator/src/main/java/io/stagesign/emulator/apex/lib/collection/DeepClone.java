package io.stagesign.emulator.apex.lib.collection;

import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.SObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies the records of a collection; other elements stay the same objects.
 *
 * @param keepsId whether copies keep their ids
 * @param keepsTimes whether copies keep who made and changed the record and when
 */
record DeepClone(boolean keepsId, boolean keepsTimes) {

    /** The parameter lists of deepClone. */
    static final List<String> PARAMETERS = List.of(
            "",
            "Boolean preserveId",
            "Boolean preserveId, Boolean preserveTimestamps",
            "Boolean preserveId, Boolean preserveTimestamps, Boolean preserveAutonumber");

    private static final List<String> TIMES =
            List.of("CreatedById", "CreatedDate", "LastModifiedById", "LastModifiedDate", "SystemModstamp");

    static DeepClone of(Call call) {
        return new DeepClone(flag(call, 0), flag(call, 1));
    }

    private static boolean flag(Call call, int index) {
        return index < call.arguments().length && Boolean.TRUE.equals(call.argument(index));
    }

    @Nullable Object copy(@Nullable Object element) {
        if (!(element instanceof SObject row)) {
            return element;
        }
        SObject copy = row.copy();
        if (!keepsId) {
            forget(copy, "Id");
        }
        if (!keepsTimes) {
            TIMES.forEach(field -> forget(copy, field));
        }
        return copy;
    }

    private static void forget(SObject row, String field) {
        if (row.values().containsKey(field)) {
            row.unset(field);
        }
    }
}
