package io.stagesign.emulator.org.calculation;

import io.stagesign.emulator.org.formula.Fields;
import io.stagesign.emulator.org.formula.Kind;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.Namespace;
import io.stagesign.emulator.org.schema.Reference;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a formula of an object may name: its own, those of its parents, and those of whoever asks.
 *
 * @param namespace of the package; its formulas leave it out
 * @param longTexts whether it may name long text areas, as the formula of a validation rule may and that of a field may not
 */
record RowFields(SObjectType type, Schema schema, Namespace namespace, boolean longTexts) implements Fields {
    /** What global variables stand for. */
    private static final Map<String, String> GLOBALS =
            Map.of("$User", "User", "$Profile", "Profile", "$Organization", "Organization");

    static final String PERMISSION = "$Permission";

    @Override
    public @Nullable Kind kind(String path) {
        String first = steps(path).get(0);
        if (first.equals(PERMISSION)) {
            return Kind.BOOLEAN;
        }
        return field(path).map(this::kind).orElse(null);
    }

    /** Returns the field at the end of a path. */
    Optional<Field> field(String path) {
        List<String> steps = steps(path);
        String global = GLOBALS.get(steps.get(0));
        SObjectType at = global == null ? type : schema.require(global);
        for (String step : steps.subList(global == null ? 0 : 1, steps.size() - 1)) {
            Optional<SObjectType> parent = parent(at, step).map(this::target);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            at = parent.get();
        }
        return own(at, steps.get(steps.size() - 1));
    }

    static List<String> steps(String path) {
        return List.of(path.split("\\.", -1));
    }

    /** Returns the lookup that a step of a path goes through. */
    Optional<Field> parent(SObjectType from, String step) {
        return from.parent(step).or(() -> from.parent(namespace.apply(step)));
    }

    Optional<Field> own(SObjectType of, String name) {
        return of.field(name).or(() -> of.field(namespace.apply(name)));
    }

    private @Nullable SObjectType target(Field lookup) {
        Reference reference = lookup.reference();
        return reference == null || lookup.isPolymorphic()
                ? null
                : schema.require(reference.targets().get(0));
    }

    private @Nullable Kind kind(Field field) {
        return switch (field.type()) {
            case PICKLIST -> Kind.PICKLIST;
            case MULTIPICKLIST -> Kind.MULTI_PICKLIST;
            case BOOLEAN -> Kind.BOOLEAN;
            case INT, DOUBLE, CURRENCY, PERCENT -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case DATETIME -> Kind.DATETIME;
            case BASE64 -> null;
            default -> longTexts || field.type() != FieldType.TEXTAREA || !field.isLongText() ? Kind.TEXT : null;
        };
    }
}
