package io.stagesign.emulator.apex.platform.describe;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.Reference;
import io.stagesign.emulator.org.schema.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Schema.DescribeFieldResult, DisplayType and PicklistEntry. */
final class FieldDescribeType implements Library {

    private static final Map<String, Trait> FLAGS = Map.ofEntries(
            Map.entry("isNillable", Trait.NILLABLE),
            Map.entry("isUnique", Trait.UNIQUE),
            Map.entry("isExternalId", Trait.EXTERNAL_ID),
            Map.entry("isCaseSensitive", Trait.CASE_SENSITIVE),
            Map.entry("isRestrictedPicklist", Trait.RESTRICTED_PICKLIST),
            Map.entry("isAutoNumber", Trait.AUTO_NUMBER),
            Map.entry("isCustom", Trait.CUSTOM),
            Map.entry("isNameField", Trait.NAME_FIELD),
            Map.entry("isFilterable", Trait.FILTERABLE),
            Map.entry("isSortable", Trait.SORTABLE),
            Map.entry("isCalculated", Trait.CALCULATED),
            Map.entry("isDefaultedOnCreate", Trait.DEFAULTED_ON_CREATE),
            Map.entry("isPermissionable", Trait.PERMISSIONABLE),
            Map.entry("isCascadeDelete", Trait.CASCADE_DELETE));

    private final Describes describes;

    FieldDescribeType(Describes describes) {
        this.describes = describes;
    }

    @Override
    public void register(Platform platform) {
        String[] types = Arrays.stream(FieldType.values()).map(Enum::name).toArray(String[]::new);
        EnumDeclaration displayTypes = platform.enumeration("Schema.DisplayType", types);
        PlatformType type =
                platform.type("Schema.DescribeFieldResult", FieldDescribe.class).asAbstract();
        type.method("String getName()", call -> field(call).name())
                .method(
                        "String getLocalName()",
                        call -> describes.names().local(field(call).name()))
                .method("String getLabel()", call -> field(call).label())
                .method("Integer getLength()", call -> field(call).size().length())
                .method("Integer getPrecision()", call -> field(call).size().precision())
                .method("Integer getScale()", call -> field(call).size().scale())
                .method(
                        "Schema.DisplayType getType()",
                        call -> displayTypes.constant(field(call).type().name()))
                .method("String getRelationshipName()", call -> field(call).relationshipName())
                .method("List<Schema.SObjectType> getReferenceTo()", this::targets)
                .method(
                        "Schema.SObjectField getSObjectField()",
                        call -> describes.token(call.execution(), call.self(FieldDescribe.class)))
                .method("List<Schema.PicklistEntry> getPicklistValues()", FieldDescribeType::values);
        FLAGS.forEach((name, trait) ->
                type.method("Boolean " + name + "()", call -> field(call).has(trait)));
        rights(type);
        picklists(platform);
    }

    private static void picklists(Platform platform) {
        platform.type("Schema.PicklistEntry", PicklistEntry.class)
                .asAbstract()
                .method(
                        "String getValue()",
                        call -> call.self(PicklistEntry.class).value())
                .method(
                        "String getLabel()",
                        call -> call.self(PicklistEntry.class).value())
                .method("Boolean isActive()", call -> true)
                .method(
                        "Boolean isDefaultValue()",
                        call -> call.self(PicklistEntry.class).isDefault());
    }

    private void rights(PlatformType type) {
        type.method(
                        "Boolean isAccessible()",
                        call -> describes.access(call).canRead(self(call).type(), field(call)))
                .method("Boolean isCreateable()", call -> canWrite(call, Trait.CREATEABLE))
                .method("Boolean isUpdateable()", call -> canWrite(call, Trait.UPDATEABLE));
    }

    private boolean canWrite(Call call, Trait trait) {
        return field(call).has(trait)
                && describes.access(call).canEdit(self(call).type(), field(call));
    }

    private static FieldDescribe self(Call call) {
        return call.self(FieldDescribe.class);
    }

    private static Field field(Call call) {
        return self(call).field();
    }

    private ApexList targets(Call call) {
        ApexList targets = new ApexList(call.execution().types().get("Schema.SObjectType"));
        Reference reference = field(call).reference();
        List<String> names =
                reference == null ? List.of() : describes.names().schema().targets(reference);
        names.forEach(name -> targets.add(
                describes.token(call.execution(), describes.names().schema().require(name))));
        return targets;
    }

    private static ApexList values(Call call) {
        ApexList entries = new ApexList(call.execution().types().get("Schema.PicklistEntry"));
        Field field = field(call);
        field.values()
                .forEach(value -> entries.add(new PicklistEntry(value, Objects.equals(value, field.defaultValue()))));
        return entries;
    }
}
