package io.stagesign.emulator.org.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The fields that the platform itself keeps on every record. */
public final class SystemFields {
    private static final Set<Trait> KEPT = EnumSet.of(Trait.FILTERABLE, Trait.SORTABLE, Trait.DEFAULTED_ON_CREATE);

    private SystemFields() {}

    /** Returns the id field, labelled with the object's name. */
    static Field id(String objectLabel) {
        return Field.of("Id", objectLabel + " ID", FieldType.ID, Size.text(18), KEPT);
    }

    /** Returns the audit fields, without those of who and when for objects that keep none. */
    static List<Field> audit(boolean audited) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("IsDeleted", "Deleted", FieldType.BOOLEAN, Size.NONE, KEPT));
        if (audited) {
            fields.add(stamp("CreatedDate", "Created Date"));
            fields.add(user("CreatedById", "Created By ID", "CreatedBy", KEPT));
            fields.add(stamp("LastModifiedDate", "Last Modified Date"));
            fields.add(user("LastModifiedById", "Last Modified By ID", "LastModifiedBy", KEPT));
        }
        fields.add(stamp("SystemModstamp", "System Modstamp"));
        return fields;
    }

    /** Returns the owner, whom a record has unless it belongs to its parent. */
    static Field owner() {
        Set<Trait> traits = EnumSet.copyOf(KEPT);
        traits.add(Trait.CREATEABLE);
        traits.add(Trait.UPDATEABLE);
        return user("OwnerId", "Owner ID", "Owner", traits);
    }

    static Field stamp(String name, String label) {
        return Field.of(name, label, FieldType.DATETIME, Size.NONE, KEPT);
    }

    private static Field user(String name, String label, String relationship, Set<Trait> traits) {
        Reference toUser = new Reference(List.of("User"), relationship, null);
        return new Field(name, label, FieldType.REFERENCE, Size.text(18), traits, toUser, List.of(), null, null, null);
    }
}
