package io.stagesign.emulator.apex.platform.session;

import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.EnumValue;
import org.jspecify.annotations.Nullable;

/**
 * What a running trigger sees in Trigger.
 *
 * @param operation constant of TriggerOperation
 * @param newRecords Trigger.new, absent in deletes
 * @param oldRecords Trigger.old, absent in inserts and undeletes
 * @param newById Trigger.newMap, absent where records have no ids yet
 * @param oldById Trigger.oldMap
 */
public record TriggerContext(
        EnumValue operation,
        @Nullable ApexList newRecords,
        @Nullable ApexList oldRecords,
        @Nullable ApexMap newById,
        @Nullable ApexMap oldById) {

    /** Returns whether the operation's name holds the word, such as BEFORE or INSERT. */
    boolean is(String word) {
        return ("_" + operation.name() + "_").contains("_" + word + "_");
    }

    int size() {
        ApexList records = newRecords == null ? oldRecords : newRecords;
        return records == null ? 0 : records.size();
    }
}
