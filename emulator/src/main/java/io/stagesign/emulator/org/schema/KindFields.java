package io.stagesign.emulator.org.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The fields that custom metadata, custom settings and platform events have from the start. */
final class KindFields {
    private static final Set<Trait> TEXT =
            EnumSet.of(Trait.CREATEABLE, Trait.UPDATEABLE, Trait.FILTERABLE, Trait.SORTABLE);

    private KindFields() {}

    static List<Field> metadata() {
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

    static List<Field> event() {
        List<Field> fields = new ArrayList<>(SystemFields.audit(true));
        fields.add(Field.of("ReplayId", "Replay ID", FieldType.STRING, Size.text(1000), Set.of(Trait.NILLABLE)));
        fields.add(Field.of("EventUuid", "Event UUID", FieldType.STRING, Size.text(36), Set.of(Trait.NILLABLE)));
        return fields;
    }

    static List<Field> setting() {
        List<Field> fields = new ArrayList<>();
        Set<Trait> owned = EnumSet.of(Trait.CREATEABLE, Trait.FILTERABLE, Trait.SORTABLE, Trait.DEFAULTED_ON_CREATE);
        Reference owner = new Reference(List.of("Organization", "Profile", "User"), "SetupOwner", null);
        Set<Trait> named = optional();
        named.add(Trait.NAME_FIELD);
        fields.add(Field.of("Name", "Name", FieldType.STRING, Size.text(38), named));
        fields.add(new Field(
                "SetupOwnerId",
                "Location",
                FieldType.REFERENCE,
                Size.text(18),
                owned,
                owner,
                List.of(),
                null,
                null,
                null));
        fields.addAll(SystemFields.audit(true));
        return fields;
    }
}
