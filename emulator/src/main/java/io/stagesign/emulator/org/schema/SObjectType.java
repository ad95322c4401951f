package io.stagesign.emulator.org.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One kind of record: its names, its key prefix and its fields. Names are found in any letter case. */
public final class SObjectType {
    /** Where an object comes from, which decides what can be done with it. */
    public enum Kind {
        STANDARD,
        CUSTOM,
        METADATA_TYPE,
        /** A hierarchy custom setting: one record for the organization, a profile or a user. */
        CUSTOM_SETTING,
        PLATFORM_EVENT
    }

    /** Who may see and change the records of an object. */
    public enum Security {
        /** Object and field permissions are granted by profile and permission sets. */
        GRANTED,
        /** Follows the parent record, as files and contact roles do; field permissions of custom fields still apply. */
        BY_PARENT,
        /** Everyone reads it, administrators change it. */
        SETUP
    }

    private final String name;
    private final String label;
    private final String labelPlural;
    private final String keyPrefix;
    private final Kind kind;
    private final Security security;
    private final Map<String, Field> fields;
    private final Map<String, Field> lowerNames = new LinkedHashMap<>();
    private final Map<String, Field> relationships = new LinkedHashMap<>();

    /** @param keyPrefix the first three characters of its ids */
    public SObjectType(
            String name,
            String label,
            String labelPlural,
            String keyPrefix,
            Kind kind,
            Security security,
            List<Field> fields) {
        this.name = name;
        this.label = label;
        this.labelPlural = labelPlural;
        this.keyPrefix = keyPrefix;
        this.kind = kind;
        this.security = security;
        Map<String, Field> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        this.fields = Collections.unmodifiableMap(byName);
        byName.values().forEach(this::register);
    }

    private void register(Field field) {
        lowerNames.put(lower(field.name()), field);
        String relationship = field.relationshipName();
        if (relationship != null) {
            relationships.put(lower(relationship), field);
        }
    }

    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    public String labelPlural() {
        return labelPlural;
    }

    public String keyPrefix() {
        return keyPrefix;
    }

    public Kind kind() {
        return kind;
    }

    public Security security() {
        return security;
    }

    public boolean isCustom() {
        return kind != Kind.STANDARD;
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    /** Returns the field of this API name, in any letter case. */
    public Optional<Field> field(String fieldName) {
        return Optional.ofNullable(find(fieldName));
    }

    /** As {@link #field}, without the wrapping. */
    public @Nullable Field find(String fieldName) {
        Field exact = fields.get(fieldName);
        return exact != null ? exact : lowerNames.get(lower(fieldName));
    }

    /** Returns the lookup whose parent relationship has this name, such as {@code Account} on Opportunity. */
    public Optional<Field> parent(String relationshipName) {
        return Optional.ofNullable(relationships.get(lower(relationshipName)));
    }

    /** Returns the field that people know a record by, mostly {@code Name}. */
    public Optional<Field> nameField() {
        return fields().stream().filter(field -> field.has(Trait.NAME_FIELD)).findFirst();
    }

    /** Returns this type with further fields; one of the same name is replaced. */
    public SObjectType with(List<Field> more) {
        Map<String, Field> all = new LinkedHashMap<>(fields);
        more.forEach(field -> all.put(field.name(), field));
        return new SObjectType(name, label, labelPlural, keyPrefix, kind, security, List.copyOf(all.values()));
    }

    @Override
    public String toString() {
        return name;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
