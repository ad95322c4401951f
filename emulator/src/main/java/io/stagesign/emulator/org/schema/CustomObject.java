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
    private static final Set<Trait> TEXT =
            EnumSet.of(Trait.CREATEABLE, Trait.UPDATEABLE, Trait.FILTERABLE, Trait.SORTABLE);

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
            case METADATA_TYPE -> fields.addAll(metadataFields());
            case PLATFORM_EVENT -> fields.addAll(eventFields());
            default -> fields.addAll(recordFields());
        }
        fields.addAll(ownFields);
        Security security = kind == Kind.METADATA_TYPE ? Security.SETUP : Security.GRANTED;
        return new SObjectType(name, label, metadata.text("pluralLabel", label), keyPrefix, kind, security, fields);
    }

    Kind kind() {
        if (name.endsWith("__mdt")) {
            return Kind.METADATA_TYPE;
        }
        return name.endsWith("__e") ? Kind.PLATFORM_EVENT : Kind.CUSTOM;
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
        return new Field("Name", label, FieldType.STRING, Size.text(80), traits, null, List.of(), null, format);
    }

    private static List<Field> metadataFields() {
        Set<Trait> named = EnumSet.copyOf(TEXT);
        named.add(Trait.NAME_FIELD);
        return List.of(
                Field.of("DeveloperName", "Custom Metadata Record Name", FieldType.STRING, Size.text(40), TEXT),
                Field.of("MasterLabel", "Label", FieldType.STRING, Size.text(40), named),
                Field.of("Label", "Label", FieldType.STRING, Size.text(40), TEXT),
                Field.of("Language", "Master Language", FieldType.PICKLIST, Size.text(40), optional()),
                Field.of("NamespacePrefix", "Namespace Prefix", FieldType.STRING, Size.text(15), optional()),
                Field.of("QualifiedApiName", "Qualified API Name", FieldType.STRING, Size.text(70), TEXT),
                SystemFields.stamp("SystemModstamp", "System Modstamp"));
    }

    private static Set<Trait> optional() {
        Set<Trait> traits = EnumSet.copyOf(TEXT);
        traits.add(Trait.NILLABLE);
        return traits;
    }

    private static List<Field> eventFields() {
        List<Field> fields = new ArrayList<>(SystemFields.audit(true));
        fields.add(Field.of("ReplayId", "Replay ID", FieldType.STRING, Size.text(1000), Set.of(Trait.NILLABLE)));
        fields.add(Field.of("EventUuid", "Event UUID", FieldType.STRING, Size.text(36), Set.of(Trait.NILLABLE)));
        return fields;
    }
}
