package io.stagesign.emulator.org.store;

import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record, or one line of a query's result: an object and the values of some of its fields. Text and ids are String
 * (ids of 18 characters), checkboxes Boolean, {@code int} Integer, other numbers BigDecimal, dates LocalDate, date-times
 * Instant, base64 {@link Blob}. In results a parent relationship holds a Row (or null), a child relationship a
 * {@code List<Row>}. Names are found in any letter case; a value set to null differs from one not set.
 */
public final class Row {
    private final SObjectType type;
    private final Map<String, @Nullable Object> values;
    private final @Nullable String origin;
    private @Nullable Calculator calculator;

    public Row(SObjectType type) {
        this(type, Map.of(), null);
    }

    private Row(SObjectType type, Map<String, @Nullable Object> values, @Nullable String origin) {
        this.type = type;
        this.values = new LinkedHashMap<>(values);
        this.origin = origin;
    }

    /** Returns a line of a result without values yet, which knows the record that it is from. */
    public Row line() {
        return new Row(type, Map.of(), id());
    }

    public SObjectType type() {
        return type;
    }

    public @Nullable String id() {
        return (String) values.get("Id");
    }

    /** Returns the id of the record that a line of a result is from, be the Id selected or not. */
    public @Nullable String origin() {
        return origin == null ? id() : origin;
    }

    /** Returns the id of a row that has been saved. */
    public String requireId() {
        String id = id();
        if (id == null) {
            throw new IllegalStateException("a new " + type + " has no id yet");
        }
        return id;
    }

    public @Nullable Object get(String name) {
        String key = key(name);
        Object value = values.get(key);
        return value == null && calculator != null ? calculated(key, calculator) : value;
    }

    private @Nullable Object calculated(String key, Calculator by) {
        Field field = type.find(key);
        return field == null || field.formula() == null ? null : by.value(this, field);
    }

    /** From now on formula fields of this row have values. */
    void calculateBy(Calculator by) {
        calculator = by;
    }

    /** Returns the value behind parent relationships of a query's result, such as {@code Owner.Profile.Name}. */
    public @Nullable Object at(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return get(path);
        }
        return get(path.substring(0, dot)) instanceof Row parent ? parent.at(path.substring(dot + 1)) : null;
    }

    /** Returns a text or id value. */
    public @Nullable String text(String name) {
        return (String) get(name);
    }

    /** Returns whether a checkbox is set and true. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(get(name));
    }

    /** Returns whether the value is there, be it null. */
    public boolean isSet(String name) {
        return values.containsKey(key(name));
    }

    /** Sets a value and returns this row, so that rows can be written in one expression. */
    public Row set(String name, @Nullable Object value) {
        values.put(key(name), value);
        return this;
    }

    public void unset(String name) {
        values.remove(key(name));
    }

    /** Returns the values that are set, in the order in which they were. */
    public Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Returns a row of its own with the same values; parents and children in it are shared. */
    public Row copy() {
        Row copy = new Row(type, values, origin);
        copy.calculator = calculator;
        return copy;
    }

    private String key(String name) {
        if (values.containsKey(name)) {
            return name;
        }
        Field field = type.find(name);
        if (field != null) {
            return field.name();
        }
        return values.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    @Override
    public String toString() {
        return type + values.toString();
    }
}
