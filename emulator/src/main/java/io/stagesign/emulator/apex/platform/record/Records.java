package io.stagesign.emulator.apex.platform.record;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.SObjectDeclaration;
import io.stagesign.emulator.apex.run.SObjectShape;
import io.stagesign.emulator.apex.run.Types;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.Blobs;
import io.stagesign.emulator.org.store.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns rows of the org into records of a program and back. */
public final class Records {

    private final PackageNames names;
    private final Blobs blobs;

    public Records(PackageNames names, Blobs blobs) {
        this.names = names;
        this.blobs = blobs;
    }

    public PackageNames names() {
        return names;
    }

    /** Returns the shape of the object of that name, or null. */
    public @Nullable SObjectShape shape(String objectName) {
        if (objectName.equalsIgnoreCase(AggregateShape.NAME)) {
            return new AggregateShape();
        }
        SObjectType type = names.type(objectName);
        return type == null ? null : new OrgShape(type, names);
    }

    /** Returns the record for a row of a query's result, with parents and children. */
    public SObject queried(Row row, Types types) {
        SObject result = record(row, types);
        return result.declaration().name().equals(AggregateShape.NAME) ? result : result.queried();
    }

    /** Returns a record with all fields of its object, as triggers get it. */
    public SObject whole(Row row, Types types) {
        SObject result = new SObject(declaration(row.type(), types));
        row.type().fields().forEach(field -> result.put(field.name(), apex(row.get(field.name()), types)));
        return result;
    }

    private SObject record(Row row, Types types) {
        SObject result = new SObject(declaration(row.type(), types));
        row.values()
                .forEach((name, value) -> result.put(
                        name,
                        value instanceof List<?> children
                                ? children(row.type(), name, children, types)
                                : apex(value, types)));
        return result;
    }

    private ApexList children(SObjectType parent, String relationship, List<?> rows, Types types) {
        SObjectType child =
                names.schema().childOf(parent, relationship).orElseThrow().child();
        ApexList list = new ApexList(ApexType.of(declaration(child, types)));
        rows.forEach(row -> list.add(queried((Row) row, types)));
        return list;
    }

    public static SObjectDeclaration declaration(SObjectType type, Types types) {
        SObjectDeclaration declaration = types.object(type.name());
        if (declaration == null) {
            throw new IllegalStateException("no Apex type for " + type);
        }
        return declaration;
    }

    private @Nullable Object apex(@Nullable Object value, Types types) {
        if (value instanceof Row parent) {
            return queried(parent, types);
        }
        return value instanceof Blob blob ? new io.stagesign.emulator.apex.run.Blob(read(blob)) : value;
    }

    private static byte[] read(Blob blob) {
        try (InputStream content = blob.open()) {
            return content.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Returns the schema's object for a record. */
    public SObjectType type(SObject record) {
        return names.schema().require(record.declaration().name());
    }

    /**
     * Returns the row with what is set in a record. Fields that only the platform writes are left out: a record keeps
     * them from the query it came from. A related record counts where its lookup is not set: it names the parent.
     *
     * @param needed the trait that writeable fields have; absent for all fields
     */
    public Row row(SObject record, @Nullable Trait needed) {
        SObjectType type = type(record);
        Row row = new Row(type);
        record.values().forEach((name, value) -> {
            var field = type.find(name);
            if (field == null) {
                addParent(row, name, value);
            } else if (needed == null || field.has(needed) || name.equals("Id")) {
                row.set(name, stored(value));
            }
        });
        return row;
    }

    private void addParent(Row row, String name, @Nullable Object value) {
        boolean named = row.type()
                .parent(name)
                .filter(lookup -> !row.isSet(lookup.name()))
                .isPresent();
        if (named && value instanceof SObject parent && !parent.isSet("Id")) {
            row.set(name, row(parent, null));
        }
    }

    /** Returns an Apex value as the org stores it and queries compare with it: a record as its id. */
    public @Nullable Object stored(@Nullable Object value) {
        if (value instanceof io.stagesign.emulator.apex.run.Blob blob) {
            return keep(blob);
        } else if (value instanceof SObject record) {
            return record.get("Id");
        }
        return value instanceof Collection<?> several ? storedAll(several) : value;
    }

    private List<@Nullable Object> storedAll(Collection<?> several) {
        List<@Nullable Object> all = new ArrayList<>();
        several.forEach(each -> all.add(stored(each)));
        return all;
    }

    private Blob keep(io.stagesign.emulator.apex.run.Blob blob) {
        try {
            return blobs.keep(new ByteArrayInputStream(blob.bytes()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Returns the org's name of a member of a record; one that does not exist is Apex's SObjectException. */
    public static String member(SObjectDeclaration declaration, String name) {
        SObjectShape.Member member = declaration.shape().member(name);
        if (member == null) {
            throw new ApexFault("SObjectException", "Invalid field " + name + " for " + declaration.name());
        }
        return member.name();
    }
}
