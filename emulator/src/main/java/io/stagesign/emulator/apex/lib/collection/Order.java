package io.stagesign.emulator.apex.lib.collection;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.Equality;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.Values;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The order of {@code List.sort()}: null first, text by character code, enums by ordinal, objects by their compareTo. */
final class Order implements Comparator<@Nullable Object> {

    private final Execution execution;

    private Order(Execution execution) {
        this.execution = execution;
    }

    static Order natural(Execution execution) {
        return new Order(execution);
    }

    @Nullable Object sort(ApexList list) {
        list.forEach(this::checkComparable);
        list.sort(this);
        return null;
    }

    /** Sorts by a comparator of the program. */
    static @Nullable Object sortBy(Call call) {
        Object comparator = call.argument(0, Object.class);
        call.self(ApexList.class)
                .sort((first, second) ->
                        Values.required(call.execution().call(comparator, "compare", first, second), Integer.class));
        return null;
    }

    private void checkComparable(@Nullable Object element) {
        boolean ordered = element == null
                || element instanceof SObject
                || element instanceof EnumValue
                || element instanceof Comparable<?>
                || (element instanceof ApexObject object && isComparable(object.type()));
        if (!ordered) {
            throw new ApexFault("ListException", "One or more of the items in this list is not Comparable.");
        }
    }

    private boolean isComparable(ApexType type) {
        return type.as(execution.types().get("Comparable").declaration()) != null;
    }

    @Override
    public int compare(@Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return Boolean.compare(first != null, second != null);
        } else if (first instanceof ApexObject) {
            return Values.required(execution.call(first, "compareTo", second), Integer.class);
        } else if (first instanceof SObject one && second instanceof SObject other) {
            return compareRecords(one, other);
        } else if (first instanceof EnumValue one && second instanceof EnumValue other) {
            return Integer.compare(one.ordinal(), other.ordinal());
        } else if (!(first instanceof Number) && first.getClass() != second.getClass()) {
            throw new ApexFault("ListException", "One or more of the items in this list is not Comparable.");
        }
        return Equality.compare(first, second);
    }

    /** Records are ordered by type, then name, then the other fields by the fields' names. */
    private int compareRecords(SObject one, SObject other) {
        int order = one.declaration().name().compareTo(other.declaration().name());
        if (order == 0) {
            order = compareField("Name", one, other);
        }
        TreeSet<String> fields = new TreeSet<>(one.values().keySet());
        fields.addAll(other.values().keySet());
        for (String field : fields) {
            order = order == 0 ? compareField(field, one, other) : order;
        }
        return order;
    }

    private int compareField(String field, SObject one, SObject other) {
        Object value = one.values().get(field);
        boolean scalar = value == null || value instanceof Comparable<?>;
        return scalar ? compare(value, other.values().get(field)) : 0;
    }
}
