package io.stagesign.emulator.org.schema;

import io.stagesign.emulator.org.schema.SObjectType.Kind;
import io.stagesign.emulator.org.schema.SObjectType.Security;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a {@code CustomObject} of the package, with its own fields, into an object of the schema. */
final class CustomObject {
    private final String name;
    private final Metadata metadata;
    private final List<Field> ownFields;

    /** @param name API name with the namespace */
    CustomObject(String name, Metadata metadata, List<Field> ownFields) {
        this.name = name;
        this.metadata = metadata;
        this.ownFields = ownFields;
    }

    SObjectType type(String keyPrefix) {
        String label = metadata.text("label", name);
        Kind kind = kind();
        List<Field> fields = new ArrayList<>(List.of(SystemFields.id(label)));
        switch (kind) {
            case METADATA_TYPE -> fields.addAll(KindFields.metadata());
            case PLATFORM_EVENT -> fields.addAll(KindFields.event());
            case CUSTOM_SETTING -> fields.addAll(KindFields.setting());
            default -> fields.addAll(recordFields());
        }
        fields.addAll(ownFields);
        boolean setup = kind == Kind.METADATA_TYPE || kind == Kind.CUSTOM_SETTING;
        Security security = setup ? Security.SETUP : Security.GRANTED;
        return new SObjectType(name, label, metadata.text("pluralLabel", label), keyPrefix, kind, security, fields);
    }

    Kind kind() {
        if (name.endsWith("__mdt")) {
            return Kind.METADATA_TYPE;
        } else if (name.endsWith("__e")) {
            return Kind.PLATFORM_EVENT;
        }
        return metadata.text("customSettingsType").map(this::setting).orElse(Kind.CUSTOM);
    }

    private Kind setting(String type) {
        if (!type.equals("Hierarchy")) {
            throw new IllegalStateException("the emulator's org has no custom settings of type " + type + ": " + name);
        }
        return Kind.CUSTOM_SETTING;
    }

    private List<Field> recordFields() {
        List<Field> fields = new ArrayList<>();
        boolean detail = ownFields.stream().anyMatch(field -> field.has(Trait.MASTER_DETAIL));
        if (!detail) {
            fields.add(SystemFields.owner());
        }
        fields.add(nameField());
        fields.addAll(SystemFields.audit(true));
        return fields;
    }

    private Field nameField() {
        Optional<Metadata> described = metadata.child("nameField");
        String label = described.map(field -> field.text("label", "Name")).orElse("Name");
        Set<Trait> traits = EnumSet.of(Trait.NAME_FIELD, Trait.FILTERABLE, Trait.SORTABLE, Trait.DEFAULTED_ON_CREATE);
        boolean auto = described
                .filter(field -> field.text("type", "").equals("AutoNumber"))
                .isPresent();
        if (auto) {
            traits.add(Trait.AUTO_NUMBER);
        } else {
            traits.addAll(Set.of(Trait.CREATEABLE, Trait.UPDATEABLE, Trait.NILLABLE));
        }
        String format = described.flatMap(field -> field.text("displayFormat")).orElse(null);
        return new Field("Name", label, FieldType.STRING, Size.text(80), traits, null, List.of(), null, format, null);
    }
}
