package io.stagesign.emulator.org.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes one field, in the order of the SOAP API's type. */
final class DescribeField {
    private static final int BYTES_PER_CHARACTER = 3;
    private static final int INT_DIGITS = 8;

    private final Field field;
    private final List<String> targets;
    private final Map<String, @Nullable Object> all = new LinkedHashMap<>();

    DescribeField(Field field, List<String> targets) {
        this.field = field;
        this.targets = targets;
    }

    Map<String, @Nullable Object> all() {
        int length = field.size().length();
        all.put("aggregatable", field.has(Trait.FILTERABLE));
        all.put("aiPredictionField", false);
        all.put("autoNumber", field.has(Trait.AUTO_NUMBER));
        all.put("byteLength", field.type().isId() ? length : length * BYTES_PER_CHARACTER);
        all.put("calculated", field.has(Trait.CALCULATED));
        all.put("cascadeDelete", field.has(Trait.MASTER_DETAIL) || field.has(Trait.CASCADE_DELETE));
        all.put("caseSensitive", field.has(Trait.CASE_SENSITIVE));
        all.put("createable", field.has(Trait.CREATEABLE));
        all.put("custom", field.has(Trait.CUSTOM));
        all.put("defaultedOnCreate", field.has(Trait.DEFAULTED_ON_CREATE));
        all.put("deprecatedAndHidden", false);
        all.put("digits", field.type() == FieldType.INT ? INT_DIGITS : 0);
        all.put("externalId", field.has(Trait.EXTERNAL_ID));
        all.put("filterable", field.has(Trait.FILTERABLE));
        all.put("groupable", field.has(Trait.FILTERABLE) && !field.type().isDecimal());
        all.put("idLookup", field.type() == FieldType.ID || field.has(Trait.EXTERNAL_ID));
        all.put("label", field.label());
        all.put("length", length);
        all.put("name", field.name());
        all.put("nameField", field.has(Trait.NAME_FIELD));
        all.put("nillable", field.isNillable());
        all.put("permissionable", field.has(Trait.PERMISSIONABLE));
        all.put("picklistValues", field.values().stream().map(this::value).toList());
        putReference();
        all.put("restrictedPicklist", field.has(Trait.RESTRICTED_PICKLIST));
        all.put("scale", field.size().scale());
        all.put("searchPrefilterable", false);
        putType();
        return all;
    }

    private void putReference() {
        all.put("polymorphicForeignKey", field.isPolymorphic());
        all.put("precision", field.size().precision());
        all.put("queryByDistance", false);
        all.put("referenceTo", targets);
        if (field.relationshipName() != null) {
            all.put("relationshipName", field.relationshipName());
        }
    }

    private void putType() {
        all.put("soapType", field.type().soapType());
        all.put("sortable", field.has(Trait.SORTABLE));
        all.put("type", field.type().describeName());
        all.put("unique", field.has(Trait.UNIQUE));
        all.put("updateable", field.has(Trait.UPDATEABLE));
    }

    private Map<String, @Nullable Object> value(String value) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("active", true);
        entry.put("defaultValue", value.equals(field.defaultValue()));
        entry.put("label", value);
        entry.put("value", value);
        return entry;
    }
}
