package io.stagesign.emulator.org.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All objects of the org and how they hang together. */
public final class Schema {
    private final Map<String, SObjectType> types = new LinkedHashMap<>();
    private final Map<String, SObjectType> prefixes = new HashMap<>();
    private final Map<String, List<ChildRelationship>> children = new HashMap<>();

    public Schema(Collection<SObjectType> types) {
        for (SObjectType type : types) {
            this.types.put(lower(type.name()), type);
            prefixes.put(type.keyPrefix(), type);
        }
        types.forEach(this::linkToParents);
    }

    private void linkToParents(SObjectType type) {
        for (Field field : type.fields()) {
            Reference reference = field.reference();
            if (reference != null) {
                ChildRelationship link = new ChildRelationship(reference.childRelationshipName(), type, field);
                targets(reference)
                        .forEach(parent -> children.computeIfAbsent(lower(parent), p -> new ArrayList<>())
                                .add(link));
            }
        }
    }

    /** Returns the names of the objects that a lookup may point to; those that may point to any name them all. */
    public List<String> targets(Reference reference) {
        return reference.toAny()
                ? types.values().stream().map(SObjectType::name).toList()
                : reference.targets();
    }

    public Collection<SObjectType> types() {
        return types.values();
    }

    public Optional<SObjectType> type(String name) {
        return Optional.ofNullable(types.get(lower(name)));
    }

    /** Returns the object of this name or refuses with INVALID_TYPE. */
    public SObjectType require(String name) {
        return type(name)
                .orElseThrow(() -> new ApiException("INVALID_TYPE", "sObject type '" + name + "' is not supported."));
    }

    /** Returns the object whose records have ids like this one, by its first three characters. */
    public Optional<SObjectType> typeOfId(String id) {
        return id.length() < 3 ? Optional.empty() : Optional.ofNullable(prefixes.get(id.substring(0, 3)));
    }

    /** Returns the relationships from other objects to this one. */
    public List<ChildRelationship> childrenOf(SObjectType parent) {
        return children.getOrDefault(lower(parent.name()), List.of());
    }

    /** Returns the child relationship of this name, such as {@code OpportunityContactRoles} on Opportunity. */
    public Optional<ChildRelationship> childOf(SObjectType parent, String relationshipName) {
        return childrenOf(parent).stream()
                .filter(child -> relationshipName.equalsIgnoreCase(child.name()))
                .findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
