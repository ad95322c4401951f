package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.SObjectType;
import java.util.List;

/**
 * What triggers run on: at most 200 records of one object.
 *
 * @param before true: the rows are not saved yet and may still be changed
 * @param access in whose name the change is made
 */
public record TriggerBatch(boolean before, Operation operation, SObjectType type, List<Change> changes, Access access) {
    public TriggerBatch {
        changes = List.copyOf(changes);
    }
}
