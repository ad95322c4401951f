package io.stagesign.emulator.org.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of an object, as describe shows it.
 *
 * @param name API name, with the namespace
 * @param reference where ids in it point to; absent for other types
 * @param values active picklist values, in order
 * @param defaultValue value of a new record that does not set the field, as text
 * @param displayFormat format of an auto number, such as <code>SR-{00000}</code>
 * @param formula what the value is worked out from when it is read; absent: the value is stored
 */
public record Field(
        String name,
        String label,
        FieldType type,
        Size size,
        Set<Trait> traits,
        @Nullable Reference reference,
        List<String> values,
        @Nullable String defaultValue,
        @Nullable String displayFormat,
        @Nullable FieldFormula formula) {
    private static final int LONGEST_FILTERABLE = 255;

    public Field {
        traits = Set.copyOf(traits);
        values = List.copyOf(values);
    }

    /** Returns a plain field without reference, picklist values or default. */
    public static Field of(String name, String label, FieldType type, Size size, Set<Trait> traits) {
        return new Field(name, label, type, size, traits, null, List.of(), null, null, null);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    public boolean isNillable() {
        return has(Trait.NILLABLE);
    }

    /** Returns whether records are found by this field without a scan. */
    public boolean isIndexed() {
        return type == FieldType.REFERENCE || has(Trait.UNIQUE) || has(Trait.EXTERNAL_ID);
    }

    /** Returns whether a lookup points to more than one kind of object. */
    public boolean isPolymorphic() {
        return reference != null && (reference.toAny() || reference.targets().size() > 1);
    }

    /** Returns whether a text is too long to be filtered, sorted or grouped by. */
    public boolean isLongText() {
        return type == FieldType.TEXTAREA && size.length() > LONGEST_FILTERABLE;
    }

    public @Nullable String relationshipName() {
        return reference == null ? null : reference.relationshipName();
    }
}
