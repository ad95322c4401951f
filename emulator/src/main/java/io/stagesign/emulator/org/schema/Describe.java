package io.stagesign.emulator.org.schema;

import io.stagesign.emulator.org.schema.SObjectType.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Describes objects and fields as nested maps, in the order of the SOAP API's types: SOAP clients read them in that
 * order, in JSON it does not matter.
 */
public final class Describe {
    private final Schema schema;

    public Describe(Schema schema) {
        this.schema = schema;
    }

    /**
     * Returns what a describe of the object says, with its fields and child relationships.
     *
     * @param readable tells whether the caller sees a field; the others are left out, as if they were not there
     */
    public Map<String, @Nullable Object> object(SObjectType type, Predicate<Field> readable) {
        Map<String, @Nullable Object> all = head();
        all.put(
                "childRelationships",
                schema.childrenOf(type).stream().map(Describe::child).toList());
        all.put("compactLayoutable", true);
        all.putAll(rights(type));
        all.put("deepCloneable", false);
        all.put("defaultImplementation", null);
        all.putAll(deletion(type));
        all.put("feedEnabled", false);
        all.put(
                "fields",
                type.fields().stream().filter(readable).map(this::field).toList());
        all.put("hasSubtypes", false);
        all.put("idEnabled", true);
        all.put("implementedBy", null);
        all.put("implementsInterfaces", null);
        all.putAll(names(type));
        all.put("layoutable", true);
        all.put("mergeable", false);
        all.put("mruEnabled", false);
        all.put("name", type.name());
        all.put("networkScopeFieldName", null);
        all.putAll(uses(type));
        all.put("urlDetail", null);
        all.put("urlEdit", null);
        all.put("urlNew", null);
        return all;
    }

    /** Returns what a global describe says about the object. */
    public Map<String, @Nullable Object> summary(SObjectType type) {
        Map<String, @Nullable Object> all = head();
        all.putAll(rights(type));
        all.put("deepCloneable", false);
        all.putAll(deletion(type));
        all.put("feedEnabled", false);
        all.put("hasSubtypes", false);
        all.put("idEnabled", true);
        all.putAll(names(type));
        all.put("layoutable", true);
        all.put("mergeable", false);
        all.put("mruEnabled", false);
        all.put("name", type.name());
        all.putAll(uses(type));
        return all;
    }

    private static Map<String, @Nullable Object> head() {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("activateable", false);
        head.put("associateEntityType", null);
        head.put("associateParentEntity", null);
        return head;
    }

    private static Map<String, @Nullable Object> rights(SObjectType type) {
        Map<String, @Nullable Object> rights = new LinkedHashMap<>();
        rights.put("createable", type.kind() != Kind.METADATA_TYPE);
        rights.put("custom", type.isCustom());
        rights.put("customSetting", type.kind() == Kind.CUSTOM_SETTING);
        return rights;
    }

    private static Map<String, @Nullable Object> deletion(SObjectType type) {
        Map<String, @Nullable Object> deletion = new LinkedHashMap<>();
        deletion.put(
                "deletable", type.kind() != Kind.METADATA_TYPE && !type.name().equals("ContentVersion"));
        deletion.put("deprecatedAndHidden", false);
        return deletion;
    }

    private static Map<String, @Nullable Object> names(SObjectType type) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        names.put("isInterface", false);
        names.put("isSubtype", false);
        names.put("keyPrefix", type.keyPrefix());
        names.put("label", type.label());
        names.put("labelPlural", type.labelPlural());
        return names;
    }

    private static Map<String, @Nullable Object> uses(SObjectType type) {
        boolean changes = type.kind() != Kind.METADATA_TYPE;
        Map<String, @Nullable Object> uses = new LinkedHashMap<>();
        uses.put("queryable", type.kind() != Kind.PLATFORM_EVENT);
        uses.put("replicateable", changes);
        uses.put("retrieveable", type.kind() != Kind.PLATFORM_EVENT);
        uses.put("searchable", false);
        uses.put("triggerable", changes);
        uses.put("undeletable", changes && !type.name().equals("ContentVersion"));
        uses.put("updateable", changes);
        return uses;
    }

    private static Map<String, @Nullable Object> child(ChildRelationship child) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("cascadeDelete", child.cascadeDelete());
        all.put("childSObject", child.child().name());
        all.put("deprecatedAndHidden", false);
        all.put("field", child.field().name());
        if (child.name() != null) {
            all.put("relationshipName", child.name());
        }
        return all;
    }

    private Map<String, @Nullable Object> field(Field field) {
        List<String> targets =
                field.reference() == null ? List.of() : schema.targets(Objects.requireNonNull(field.reference()));
        return new DescribeField(field, targets).all();
    }
}
