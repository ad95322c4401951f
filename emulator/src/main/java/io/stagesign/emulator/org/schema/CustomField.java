package io.stagesign.emulator.org.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a {@code CustomField} of the package into a field of the schema; refuses kinds that the org does not run. */
final class CustomField {
    private static final int LONGEST_FORMULA = 1300;

    private final Metadata metadata;
    private final Namespace namespace;
    private final String kind;

    CustomField(Metadata metadata, Namespace namespace) {
        this.metadata = metadata;
        this.namespace = namespace;
        this.kind = metadata.require("type");
    }

    Field field() {
        FieldType type = type();
        boolean formula = isFormula();
        return new Field(
                namespace.apply(metadata.require("fullName")),
                metadata.text("label", metadata.require("fullName")),
                type,
                formula && type == FieldType.STRING ? Size.text(LONGEST_FORMULA) : size(type),
                formula ? formulaTraits(type) : traits(type),
                reference(),
                values().stream().map(value -> value.require("fullName")).toList(),
                defaultValue(),
                metadata.text("displayFormat").orElse(null),
                formula());
    }

    private @Nullable FieldFormula formula() {
        boolean blank = metadata.text("formulaTreatBlanksAs")
                .filter("BlankAsBlank"::equals)
                .isPresent();
        return metadata.text("formula")
                .map(text -> new FieldFormula(text, !blank))
                .orElse(null);
    }

    private boolean isFormula() {
        return metadata.child("formula").isPresent();
    }

    private static Set<Trait> formulaTraits(FieldType type) {
        Set<Trait> traits =
                EnumSet.of(Trait.CUSTOM, Trait.CALCULATED, Trait.FILTERABLE, Trait.SORTABLE, Trait.PERMISSIONABLE);
        add(traits, Trait.NILLABLE, type != FieldType.BOOLEAN);
        return traits;
    }

    private FieldType type() {
        return switch (kind) {
            case "Text", "AutoNumber" -> FieldType.STRING;
            case "TextArea", "LongTextArea", "Html" -> FieldType.TEXTAREA;
            case "Checkbox" -> FieldType.BOOLEAN;
            case "Number" -> FieldType.DOUBLE;
            case "Currency" -> FieldType.CURRENCY;
            case "Percent" -> FieldType.PERCENT;
            case "Date" -> FieldType.DATE;
            case "DateTime" -> FieldType.DATETIME;
            case "Email" -> FieldType.EMAIL;
            case "Phone" -> FieldType.PHONE;
            case "Url" -> FieldType.URL;
            case "Picklist" -> FieldType.PICKLIST;
            case "MultiselectPicklist" -> FieldType.MULTIPICKLIST;
            case "Lookup", "MasterDetail", "Hierarchy", "MetadataRelationship" -> FieldType.REFERENCE;
            default -> throw unsupported("type " + kind);
        };
    }

    private Size size(FieldType type) {
        return switch (type) {
            case DOUBLE, CURRENCY, PERCENT ->
                Size.number(metadata.number("precision", 18), metadata.number("scale", 0));
            case REFERENCE -> Size.text(18);
            case EMAIL -> Size.text(80);
            case PHONE -> Size.text(40);
            case BOOLEAN, DATE, DATETIME -> Size.NONE;
            case STRING -> Size.text(metadata.number("length", 80));
            default -> Size.text(metadata.number("length", 255));
        };
    }

    private Set<Trait> traits(FieldType type) {
        Set<Trait> traits = EnumSet.of(Trait.CUSTOM);
        boolean auto = kind.equals("AutoNumber");
        boolean master = kind.equals("MasterDetail");
        boolean required = metadata.flag("required");
        boolean longText = type == FieldType.TEXTAREA && size(type).length() > 255;
        add(traits, Trait.AUTO_NUMBER, auto);
        add(traits, Trait.CREATEABLE, !auto);
        add(traits, Trait.UPDATEABLE, !auto && (!master || metadata.flag("reparentableMasterDetail")));
        add(traits, Trait.NILLABLE, !required && !master && !auto && type != FieldType.BOOLEAN);
        add(traits, Trait.DEFAULTED_ON_CREATE, auto || type == FieldType.BOOLEAN || defaultValue() != null);
        add(traits, Trait.UNIQUE, metadata.flag("unique"));
        add(traits, Trait.EXTERNAL_ID, metadata.flag("externalId"));
        add(traits, Trait.CASE_SENSITIVE, metadata.flag("caseSensitive"));
        add(traits, Trait.RESTRICTED_PICKLIST, isRestricted());
        add(traits, Trait.FILTERABLE, !longText);
        add(traits, Trait.SORTABLE, !longText);
        add(traits, Trait.MASTER_DETAIL, master);
        add(traits, Trait.PERMISSIONABLE, !required && !master);
        return traits;
    }

    private boolean isRestricted() {
        return metadata.child("valueSet").map(set -> set.flag("restricted")).orElse(false);
    }

    private List<Metadata> values() {
        return metadata.child("valueSet")
                .flatMap(set -> set.child("valueSetDefinition"))
                .map(definition -> definition.children("value"))
                .orElse(List.of());
    }

    private @Nullable String defaultValue() {
        Optional<String> picked = values().stream()
                .filter(value -> value.flag("default"))
                .map(value -> value.require("fullName"))
                .findFirst();
        // Default values are formulas; the literals among them are what a package needs.
        return picked.or(() -> metadata.text("defaultValue").map(value -> value.replaceAll("^\"|\"$", "")))
                .orElse(null);
    }

    private @Nullable Reference reference() {
        if (type() != FieldType.REFERENCE) {
            return null;
        }
        String target = namespace.apply(metadata.require("referenceTo"));
        String parent = namespace.apply(metadata.require("fullName").replaceAll("__c$", "__r"));
        String child = metadata.text("relationshipName")
                .map(name -> namespace.apply(name + "__r"))
                .orElse(null);
        return new Reference(List.of(target), parent, child);
    }

    private IllegalStateException unsupported(String what) {
        return new IllegalStateException(
                "the emulator's org does not support " + what + " in field " + metadata.require("fullName"));
    }

    private static void add(Set<Trait> traits, Trait trait, boolean wanted) {
        if (wanted) {
            traits.add(trait);
        }
    }
}
