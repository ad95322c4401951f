package io.stagesign.emulator.apex.platform.deploy;

import io.stagesign.emulator.apex.platform.record.PackageNames;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.dml.Saving;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.SObjectType.Kind;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Row;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of custom metadata types as deployments name and change them. */
public final class MetadataRecords {

    private static final int LONGEST_NAME = 40;

    private final Org org;
    private final PackageNames names;

    public MetadataRecords(Org org, PackageNames names) {
        this.org = org;
        this.names = names;
    }

    /**
     * Returns the record as it will be: the one that exists changed, or a new one, without the package's namespace.
     *
     * @throws ApiException with the reason if the item cannot be deployed
     */
    Row row(MetadataValue.Item item) {
        String[] parts = item.text("fullName").split("\\.", -1);
        SObjectType type = parts.length == 2 ? type(parts[0]) : null;
        if (type == null || !parts[1].matches("[A-Za-z]\\w*") || parts[1].length() > LONGEST_NAME) {
            throw wrong("Not the full name of a custom metadata record: " + item.text("fullName"));
        }
        Row row = existing(type, parts[1]).map(Row::copy).orElseGet(() -> created(type, parts[1]));
        if (item.text("label").isBlank()) {
            throw wrong("Required field is missing: label");
        }
        row.set("MasterLabel", item.text("label")).set("Label", item.text("label"));
        for (Object each : item.items("values")) {
            MetadataValue.Entry entry = (MetadataValue.Entry) Objects.requireNonNull(each);
            Field field = field(type, entry.text("field"));
            row.set(field.name(), value(field, entry.get("value")));
        }
        return row;
    }

    void save(MetadataValue.Item item) {
        org.transactions().write();
        Row row = row(item);
        if (row.id() == null) {
            new Saving(org.store(), org.clock()).insert(row, org.system());
        } else {
            org.store().put(row);
        }
    }

    private @Nullable SObjectType type(String name) {
        SObjectType found = names.type(name.endsWith("__mdt") ? name : name + "__mdt");
        return found == null || found.kind() != Kind.METADATA_TYPE ? null : found;
    }

    private Optional<Row> existing(SObjectType type, String name) {
        String local = names.local(name);
        return org.store()
                .reading(() -> org.store().all(type).stream()
                        .filter(row -> local.equalsIgnoreCase(row.text("DeveloperName"))
                                || name.equalsIgnoreCase(row.text("QualifiedApiName")))
                        .findFirst());
    }

    private static Row created(SObjectType type, String name) {
        return new Row(type)
                .set("DeveloperName", name)
                .set("QualifiedApiName", name)
                .set("Language", "en_US");
    }

    private Field field(SObjectType type, String name) {
        Field field = names.field(type, name);
        if (field == null || !field.has(Trait.CUSTOM)) {
            throw wrong("Invalid field: " + name + " on " + type.name());
        }
        return field;
    }

    private static @Nullable Object value(Field field, @Nullable Object given) {
        Object raw = given instanceof EnumValue constant ? constant.name() : given;
        Object value = FieldValues.typed(field, raw);
        boolean listed =
                field.values().isEmpty() || value == null || field.values().contains(value.toString());
        if (field.has(Trait.RESTRICTED_PICKLIST) && !listed) {
            throw wrong("bad value for restricted picklist field: " + value);
        } else if (value instanceof String text && text.length() > field.size().length()) {
            throw wrong(field.label() + ": data value too large (max length="
                    + field.size().length() + ")");
        }
        return value;
    }

    private static ApiException wrong(String message) {
        return new ApiException("INVALID_FIELD", message);
    }
}
