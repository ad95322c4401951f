package io.stagesign.emulator.org.store;

import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one object in the order of their ids, with an index on each reference and external id. */
final class Table {
    private final SObjectType type;
    private final NavigableMap<String, Row> rows = new TreeMap<>();
    private final Map<String, Map<Object, Set<String>>> indexes = new HashMap<>();
    private long lastNumber;
    private long lastAutoNumber;

    /** Starts an empty table whose ids are numbered from the one after {@code lastNumber}. */
    Table(SObjectType type, long lastNumber) {
        this.type = type;
        this.lastNumber = lastNumber;
        type.fields().stream().filter(Field::isIndexed).forEach(field -> indexes.put(field.name(), new HashMap<>()));
    }

    String nextId() {
        return Ids.of(type.keyPrefix(), ++lastNumber);
    }

    long lastNumber() {
        return lastNumber;
    }

    long nextAutoNumber() {
        return ++lastAutoNumber;
    }

    @Nullable Row get(String id) {
        return rows.get(id);
    }

    Collection<Row> all() {
        return rows.values();
    }

    boolean isIndexed(String field) {
        return indexes.containsKey(field);
    }

    List<Row> lookup(String field, Object value) {
        Set<String> ids = Objects.requireNonNull(indexes.get(field)).getOrDefault(key(value), Set.of());
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** Puts the row in the place of the one with its id, or removes that if there is no row; returns what was there. */
    @Nullable Row replace(String id, @Nullable Row row) {
        Row before = row == null ? rows.remove(id) : rows.put(id, row);
        indexes.forEach((field, index) -> {
            Object old = before == null ? null : before.get(field);
            Object now = row == null ? null : row.get(field);
            if (!Objects.equals(old, now)) {
                forget(index, old, id);
                remember(index, now, id);
            }
        });
        return before;
    }

    private static void forget(Map<Object, Set<String>> index, @Nullable Object value, String id) {
        Set<String> ids = value == null ? null : index.get(key(value));
        if (ids != null && ids.remove(id) && ids.isEmpty()) {
            index.remove(key(Objects.requireNonNull(value)));
        }
    }

    private static void remember(Map<Object, Set<String>> index, @Nullable Object value, String id) {
        if (value != null) {
            index.computeIfAbsent(key(value), k -> new LinkedHashSet<>()).add(id);
        }
    }

    /** Texts are found in any letter case, as Salesforce compares them; whoever must be exact compares again. */
    private static Object key(Object value) {
        return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }
}
