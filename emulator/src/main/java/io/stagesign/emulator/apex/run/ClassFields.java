package io.stagesign.emulator.apex.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields and properties of one class, and the slots their values take: those of objects after the inherited ones. */
final class ClassFields {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private int instanceSlots;
    private int staticSlots;

    @Nullable Field named(String name) {
        return fields.get(Method.key(name));
    }

    List<Field> all() {
        return List.copyOf(fields.values());
    }

    void add(Field field) {
        fields.put(Method.key(field.name()), field);
    }

    int takeSlot(boolean isStatic, @Nullable UserClass superclass) {
        return isStatic ? staticSlots++ : inherited(superclass) + instanceSlots++;
    }

    int instanceSlots(@Nullable UserClass superclass) {
        return inherited(superclass) + instanceSlots;
    }

    int staticSlots() {
        return staticSlots;
    }

    private static int inherited(@Nullable UserClass superclass) {
        return superclass == null ? 0 : superclass.instanceSlots();
    }

    List<StoredField> stored(@Nullable UserClass superclass) {
        List<StoredField> result = new ArrayList<>(superclass == null ? List.of() : superclass.storedFields());
        for (Field field : fields.values()) {
            StoredField stored = field instanceof Property property ? property.store() : (StoredField) field;
            if (!stored.isStatic()) {
                result.add(stored);
            }
        }
        return result;
    }
}
