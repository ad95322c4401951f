package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a row its id, numbers and stamps, and stores it. */
public final class Saving {
    private static final Pattern NUMBER = Pattern.compile("\\{(0+)}");

    private final Store store;
    private final Clock clock;

    public Saving(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Stores a row as a new record, unchecked; one without an id has one afterwards. */
    public Row insert(Row row, Access access) {
        SObjectType type = row.type();
        if (row.id() == null) {
            row.set("Id", store.nextId(type));
        }
        long number =
                type.fields().stream().anyMatch(field -> field.has(Trait.AUTO_NUMBER)) ? store.nextAutoNumber(type) : 0;
        type.fields().stream()
                .filter(field -> field.has(Trait.AUTO_NUMBER))
                .forEach(field -> row.set(field.name(), formatted(field, number)));
        if (type.isCustom() && row.get("Name") == null && type.find("Name") != null) {
            row.set("Name", row.id());
        }
        stamp(row, "CreatedDate", "CreatedById", access);
        stamp(row, "LastModifiedDate", "LastModifiedById", access);
        set(row, "SystemModstamp", now());
        set(row, "IsDeleted", false);
        store.put(row);
        return row;
    }

    /** Stores the changed row of a record. */
    void update(Row row, Access access) {
        stamp(row, "LastModifiedDate", "LastModifiedById", access);
        set(row, "SystemModstamp", now());
        store.put(row);
    }

    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private void stamp(Row row, String when, String who, Access access) {
        set(row, when, now());
        set(row, who, access.userId());
    }

    private static void set(Row row, String field, Object value) {
        if (row.type().find(field) != null) {
            row.set(field, value);
        }
    }

    private static String formatted(Field field, long number) {
        String format = field.displayFormat() == null ? "{0}" : field.displayFormat();
        Matcher digits = NUMBER.matcher(format);
        return digits.replaceAll(found -> {
            String text = Long.toString(number);
            return "0".repeat(Math.max(0, found.group(1).length() - text.length())) + text;
        });
    }
}
