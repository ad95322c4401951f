package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Carries objects from one transaction into another, as the platform serialises the object of a job. */
public final class Transfer {

    private final Execution target;
    private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();

    private Transfer(Execution target) {
        this.target = target;
    }

    /** Returns a copy of the object, and of everything it refers to, that belongs to the transaction. */
    public static Object copy(Object original, Execution target) {
        return new Transfer(target).copyOf(original);
    }

    private @Nullable Object copyOrNull(@Nullable Object original) {
        return original == null ? null : copyOf(original);
    }

    private Object copyOf(Object original) {
        Object known = copies.get(original);
        if (known != null) {
            return known;
        } else if (original instanceof ApexObject object) {
            return object(object);
        } else if (original instanceof ApexList list) {
            ApexList copy = kept(list, new ApexList(list.elementType()));
            list.forEach(each -> copy.add(copyOrNull(each)));
            return copy;
        } else if (original instanceof ApexSet set) {
            ApexSet copy = kept(set, new ApexSet(set.elementType()));
            set.forEach(each -> copy.add(copyOrNull(each)));
            return copy;
        } else if (original instanceof ApexMap map) {
            ApexMap copy = kept(map, new ApexMap(map.keyType(), map.valueType()));
            map.forEach((key, value) -> copy.put(copyOrNull(key), copyOrNull(value)));
            return copy;
        }
        return original instanceof SObject record ? kept(record, record.copy()) : original;
    }

    private <T> T kept(Object original, T copy) {
        copies.put(original, copy);
        return copy;
    }

    private ApexObject object(ApexObject original) {
        ApexObject copy = kept(original, target.allocate(original.type()));
        if (original.type().declaration() instanceof UserClass owner) {
            for (StoredField field : owner.storedFields()) {
                copy.setField(field.slot(), copyOrNull(original.field(field.slot())));
            }
        }
        if (original.isException()) {
            copy.exceptionState().setMessage(original.exceptionState().message());
        }
        return copy;
    }
}
