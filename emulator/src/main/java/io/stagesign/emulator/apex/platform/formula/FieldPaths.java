package io.stagesign.emulator.apex.platform.formula;

import io.stagesign.emulator.apex.platform.record.PackageNames;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.Property;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.SObjectDeclaration;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.org.formula.Fields;
import io.stagesign.emulator.org.formula.Kind;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.SObjectType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a type of records, or of a global class, and of what they point to. */
record FieldPaths(ApexType type, PackageNames names) implements Fields {

    @Override
    public @Nullable Kind kind(String path) {
        List<String> steps = List.of(path.split("\\.", -1));
        ApexType at = type;
        for (String step : steps.subList(0, steps.size() - 1)) {
            Field hop = field(at, step);
            if (hop == null) {
                return null;
            }
            at = hop.type();
        }
        String last = steps.get(steps.size() - 1);
        Field field = field(at, last);
        return field == null ? null : kind(at, last, field);
    }

    /** Returns a field that a formula may name: any of a record, global ones of an object. */
    private static @Nullable Field field(ApexType owner, String name) {
        Field found = owner.declaration().field(name);
        if (found instanceof Property property) {
            return property.store().modifiers().contains("global") ? found : null;
        } else if (found instanceof StoredField stored) {
            return stored.modifiers().contains("global") ? found : null;
        }
        return owner.declaration() instanceof SObjectDeclaration ? found : null;
    }

    private @Nullable Kind kind(ApexType owner, String name, Field field) {
        SObjectType object = names.type(owner.name());
        var column = object == null ? null : names.field(object, name);
        if (column != null && column.type() == FieldType.PICKLIST) {
            return Kind.PICKLIST;
        } else if (column != null && column.type() == FieldType.MULTIPICKLIST) {
            return Kind.MULTI_PICKLIST;
        }
        return switch (field.type().name()) {
            case "String", "Id" -> Kind.TEXT;
            case "Integer", "Long", "Double", "Decimal" -> Kind.NUMBER;
            case "Boolean" -> Kind.BOOLEAN;
            case "Date" -> Kind.DATE;
            case "Datetime" -> Kind.DATETIME;
            case "Time" -> Kind.TIME;
            default -> null;
        };
    }

    /** Returns the value at the end of a path that is known; where a step leads nowhere it is absent. */
    @Nullable Object value(Execution execution, Object target, String path) {
        Object at = target;
        for (String step : path.split("\\.", -1)) {
            if (at == null) {
                return null;
            }
            at = step(execution, at, step);
        }
        return represented(at);
    }

    private @Nullable Object step(Execution execution, Object at, String step) {
        if (at instanceof SObject record) {
            return record.get(names.inOrg(step));
        }
        Field field = execution.types().of(at).declaration().field(step);
        return field == null ? null : field.get(execution, at);
    }

    private static @Nullable Object represented(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        } else if (value instanceof Double number) {
            return BigDecimal.valueOf(number);
        }
        return value instanceof EnumValue constant ? constant.name() : value;
    }
}
