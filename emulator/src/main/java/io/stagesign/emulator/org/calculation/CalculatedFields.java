package io.stagesign.emulator.org.calculation;

import io.stagesign.emulator.org.formula.CheckedFormula;
import io.stagesign.emulator.org.formula.Formula;
import io.stagesign.emulator.org.formula.FormulaException;
import io.stagesign.emulator.org.formula.Kind;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldFormula;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.Namespace;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Calculator;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Works out the formula fields of records when they are read. */
public final class CalculatedFields implements Calculator {
    private final IdentityHashMap<Field, Calculation> calculations = new IdentityHashMap<>();
    private final Store store;
    private final Clock clock;

    /**
     * Reads the formulas of all fields.
     *
     * @throws IllegalStateException if one of them is wrong
     */
    public CalculatedFields(Schema schema, Namespace namespace, Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        for (SObjectType type : schema.types()) {
            RowFields fields = new RowFields(type, schema, namespace, false);
            type.fields().forEach(field -> read(type, field, fields));
        }
    }

    private record Calculation(RowFields fields, CheckedFormula formula) {}

    private void read(SObjectType type, Field field, RowFields fields) {
        FieldFormula formula = field.formula();
        if (formula == null) {
            return;
        }
        try {
            CheckedFormula checked = Formula.parse(formula.text()).check(fields, formula.blankNumbersAreZero());
            if (checked.kind() != kind(field) && checked.kind() != Kind.NULL) {
                throw new FormulaException(
                        "the formula's value is of kind " + checked.kind().label());
            }
            calculations.put(field, new Calculation(fields, checked));
        } catch (FormulaException wrong) {
            throw new IllegalStateException("the formula field " + type + "." + field.name() + ": " + wrong.reason());
        }
    }

    private static Kind kind(Field field) {
        return switch (field.type()) {
            case BOOLEAN -> Kind.BOOLEAN;
            case DOUBLE, CURRENCY, PERCENT -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case DATETIME -> Kind.DATETIME;
            default -> Kind.TEXT;
        };
    }

    /** Returns the value; null where the formula cannot be worked out, as in a division by zero. */
    @Override
    public @Nullable Object value(Row row, Field field) {
        Calculation calculation = calculations.get(field);
        if (calculation == null) {
            return null;
        }
        try {
            RowContext context =
                    new RowContext(calculation.fields(), row, null, false, store, name -> null, clock.instant());
            return stored(field, calculation.formula().evaluate(context));
        } catch (FormulaException broken) {
            return stored(field, null);
        }
    }

    private static @Nullable Object stored(Field field, @Nullable Object value) {
        if (value == null) {
            return field.type() == FieldType.BOOLEAN ? false : null;
        }
        boolean percent = field.type() == FieldType.PERCENT;
        return FieldValues.typed(field, percent ? ((BigDecimal) value).movePointRight(2) : value);
    }
}
