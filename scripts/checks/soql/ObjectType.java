package io.stagesign.soql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a query may name on one object: fields, ways up to a parent, and ways down to its details. */
final class ObjectType {
    final String name;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> details = new HashMap<>();

    ObjectType(String name) {
        this.name = name;
    }

    void addField(String field) {
        fields.put(key(field), "");
    }

    void addParent(String relationship, String parent) {
        fields.put(key(relationship), parent);
    }

    void addDetail(String relationship, String detail) {
        details.put(key(relationship), detail);
    }

    boolean hasField(String field) {
        return fields.containsKey(key(field));
    }

    /** The object that the relationship leads up to; empty where the name is a plain field. */
    Optional<String> parent(String relationship) {
        return Optional.ofNullable(fields.get(key(relationship))).filter(parent -> !parent.isEmpty());
    }

    Optional<String> detail(String relationship) {
        return Optional.ofNullable(details.get(key(relationship)));
    }

    /** Apex and SOQL names mean the same in any case. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
