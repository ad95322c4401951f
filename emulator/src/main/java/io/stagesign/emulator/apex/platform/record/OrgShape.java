package io.stagesign.emulator.apex.platform.record;

import io.stagesign.emulator.apex.run.SObjectShape;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.Reference;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.SObjectType.Kind;
import io.stagesign.emulator.org.schema.Trait;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object of the org's schema as the type of records.
 *
 * @param names how the package's code names things
 */
record OrgShape(SObjectType type, PackageNames names) implements SObjectShape {

    @Override
    public String name() {
        return type.name();
    }

    @Override
    public @Nullable Member member(String memberName) {
        String name = names.inOrg(memberName);
        Field field = type.find(name);
        if (field != null) {
            return new Member(field.name(), apexType(field), isWriteable(field));
        }
        Optional<Member> parent = type.parent(name).map(this::parent);
        return parent.or(() -> names.schema()
                        .childOf(type, name)
                        .map(child -> new Member(
                                Objects.requireNonNull(child.name()),
                                "List<" + child.child().name() + ">",
                                false)))
                .orElse(null);
    }

    /** Id may be set: to name the record of an update. Tests make records of custom metadata. */
    private boolean isWriteable(Field field) {
        return field.type() == FieldType.ID
                || field.has(Trait.CREATEABLE)
                || field.has(Trait.UPDATEABLE)
                || type.kind() == Kind.METADATA_TYPE;
    }

    private Member parent(Field lookup) {
        Reference reference = Objects.requireNonNull(lookup.reference());
        boolean one = !reference.toAny() && reference.targets().size() == 1;
        return new Member(
                Objects.requireNonNull(reference.relationshipName()),
                one ? reference.targets().get(0) : "SObject");
    }

    /** Objects and fields are named by text, everything else by its id. */
    private static String apexType(Field field) {
        Reference reference = field.reference();
        boolean named = reference != null
                && (reference.targets().contains("EntityDefinition")
                        || reference.targets().contains("FieldDefinition"));
        return switch (field.type()) {
            case ID, REFERENCE -> named ? "String" : "Id";
            case BOOLEAN -> "Boolean";
            case INT -> "Integer";
            case DOUBLE, CURRENCY, PERCENT -> "Decimal";
            case DATE -> "Date";
            case DATETIME -> "Datetime";
            case BASE64 -> "Blob";
            default -> "String";
        };
    }

    @Override
    public String family() {
        return switch (type.kind()) {
            case METADATA_TYPE -> "CustomMetadata";
            case CUSTOM_SETTING -> "CustomSetting";
            default -> "SObject";
        };
    }
}
