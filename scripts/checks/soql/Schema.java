package io.stagesign.soql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every object a query may name: the platform's, extended by the project's fields, and the project's own. */
final class Schema {
    private record Detail(String relationship, String object) {}

    private final StandardObjects standard;
    private final Map<String, ObjectType> types = new HashMap<>();
    private final Map<String, List<Detail>> waiting = new HashMap<>();

    Schema(StandardObjects standard) {
        this.standard = standard;
    }

    Optional<ObjectType> find(String name) {
        ObjectType known = types.get(ObjectType.key(name));
        return known != null ? Optional.of(known) : standard.find(name).map(this::add);
    }

    ObjectType add(ObjectType type) {
        types.put(ObjectType.key(type.name), type);
        waiting.getOrDefault(ObjectType.key(type.name), List.of())
                .forEach(detail -> type.addDetail(detail.relationship(), detail.object()));
        return type;
    }

    /** Notes a way down to a detail object; the parent may be read later than its detail. */
    void addDetail(String parent, String relationship, String detail) {
        waiting.computeIfAbsent(ObjectType.key(parent), key -> new ArrayList<>())
                .add(new Detail(relationship, detail));
        find(parent).ifPresent(type -> type.addDetail(relationship, detail));
    }
}
