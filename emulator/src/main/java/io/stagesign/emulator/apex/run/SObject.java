package io.stagesign.emulator.apex.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record in a program: the fields that were set or queried, under the names the schema gives them. */
public final class SObject {

    private final SObjectDeclaration declaration;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean queried;
    private boolean readOnly;

    public SObject(SObjectDeclaration declaration) {
        this.declaration = declaration;
    }

    public SObjectDeclaration declaration() {
        return declaration;
    }

    public ApexType type() {
        return ApexType.of(declaration);
    }

    /** Marks the record as the result of a query: reading a field that the query left out then fails. */
    public SObject queried() {
        queried = true;
        return this;
    }

    /** Forbids further changes, as Trigger.old and the records of an after trigger do. */
    public SObject readOnly() {
        readOnly = true;
        return this;
    }

    /**
     * Reads a field or relationship.
     *
     * @param name in any case
     * @throws ApexFault SObjectException if there is no such field, or a query left it out
     */
    public @Nullable Object get(String name) {
        String key = declaration.memberNamed(name).name();
        if (queried && !values.containsKey(key) && !key.equals("Id")) {
            throw new ApexFault(
                    "SObjectException",
                    "SObject row was retrieved via SOQL without querying the requested field: " + declaration.name()
                            + "." + key);
        }
        Object value = values.get(key);
        boolean unchecked =
                value == null && declaration.memberNamed(name).type().equals("Boolean");
        return unchecked ? false : value;
    }

    /** Sets a field or relationship, named in any case. */
    @SuppressWarnings("NullAway") // a field may be set to null, which is not the same as not being set
    public void put(String name, @Nullable Object value) {
        if (readOnly) {
            throw new ApexFault("FinalException", "Record is read-only");
        }
        values.put(declaration.memberNamed(name).name(), value);
    }

    /** Returns whether the field was set or queried, be it to null. */
    public boolean isSet(String name) {
        return values.containsKey(declaration.memberNamed(name).name());
    }

    /** Forgets the value of a field. */
    public void unset(String name) {
        values.remove(declaration.memberNamed(name).name());
    }

    /** Returns the set fields and relationships under their names, in the order they were set; a view. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Returns a copy of this record alone, without copying the records it relates to. */
    public SObject copy() {
        SObject copy = new SObject(declaration);
        copy.values.putAll(values);
        copy.queried = queried;
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SObject that && declaration == that.declaration && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return declaration.name() + ":" + Text.of(values);
    }
}
