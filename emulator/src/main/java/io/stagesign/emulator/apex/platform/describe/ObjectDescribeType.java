package io.stagesign.emulator.apex.platform.describe;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.Values;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Schema.DescribeSObjectResult with its fields and record types. */
final class ObjectDescribeType implements Library {

    private final Describes describes;

    ObjectDescribeType(Describes describes) {
        this.describes = describes;
    }

    @Override
    public void register(Platform platform) {
        PlatformType type = platform.type("Schema.DescribeSObjectResult", ObjectDescribe.class)
                .asAbstract();
        type.method("String getName()", call -> self(call).name())
                .method(
                        "String getLocalName()",
                        call -> describes.names().local(self(call).name()))
                .method("String getLabel()", call -> self(call).label())
                .method("String getLabelPlural()", call -> self(call).labelPlural())
                .method("String getKeyPrefix()", call -> self(call).keyPrefix())
                .method("Boolean isCustom()", call -> self(call).isCustom())
                .method("Boolean isCustomSetting()", call -> false)
                .method("Boolean isAccessible()", call -> describes.allows(call, Right.READ))
                .method("Boolean isQueryable()", call -> describes.allows(call, Right.READ))
                .method("Boolean isCreateable()", call -> describes.allows(call, Right.CREATE))
                .method("Boolean isUpdateable()", call -> describes.allows(call, Right.EDIT))
                .method("Boolean isDeletable()", call -> describes.allows(call, Right.DELETE))
                .method("Boolean isUndeletable()", call -> describes.allows(call, Right.DELETE))
                .method("Schema.SObjectType getSObjectType()", call -> describes.token(call.execution(), self(call)))
                .property("Schema.SObjectTypeFields fields", (execution, self) -> self);
        platform.type("Schema.SObjectTypeFields")
                .asAbstract()
                .method("Map<String,Schema.SObjectField> getMap()", this::fields)
                .otherFields(name ->
                        new DescribedField(name, platform.types().get("Schema.DescribeFieldResult"), describes));
        recordTypes(platform, type);
    }

    private void recordTypes(Platform platform, PlatformType type) {
        type.method(
                        "List<Schema.RecordTypeInfo> getRecordTypeInfos()",
                        call -> new ApexList(
                                call.execution().types().get("Schema.RecordTypeInfo"),
                                describes.recordTypes(self(call))))
                .method(
                        "Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName()",
                        call -> by(call, "String", RecordTypeInfo::developerName))
                .method(
                        "Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByName()",
                        call -> by(call, "String", RecordTypeInfo::name))
                .method(
                        "Map<Id,Schema.RecordTypeInfo> getRecordTypeInfosById()",
                        call -> by(call, "Id", RecordTypeInfo::id));
        recordTypeInfo(platform);
    }

    private static void recordTypeInfo(Platform platform) {
        platform.type("Schema.RecordTypeInfo", RecordTypeInfo.class)
                .asAbstract()
                .method(
                        "Id getRecordTypeId()",
                        call -> call.self(RecordTypeInfo.class).id())
                .method(
                        "String getDeveloperName()",
                        call -> call.self(RecordTypeInfo.class).developerName())
                .method(
                        "String getName()",
                        call -> call.self(RecordTypeInfo.class).name())
                .method(
                        "Boolean isActive()",
                        call -> call.self(RecordTypeInfo.class).active())
                .method(
                        "Boolean isAvailable()",
                        call -> call.self(RecordTypeInfo.class).active())
                .method(
                        "Boolean isMaster()",
                        call -> call.self(RecordTypeInfo.class).master());
    }

    private ApexMap by(Call call, String keyType, Function<RecordTypeInfo, String> key) {
        ApexMap infos = new ApexMap(
                call.execution().types().get(keyType), call.execution().types().get("Schema.RecordTypeInfo"));
        describes.recordTypes(self(call)).forEach(info -> infos.put(key.apply(info), info));
        return infos;
    }

    private ApexMap fields(Call call) {
        Execution execution = call.execution();
        ApexMap fields = new DescribeMap(
                execution.types().get("String"), execution.types().get("Schema.SObjectField"));
        SObjectType type = self(call);
        type.fields()
                .forEach(field -> fields.put(field.name(), describes.token(execution, new FieldDescribe(type, field))));
        return fields;
    }

    private static SObjectType self(Call call) {
        return call.self(ObjectDescribe.class).type();
    }

    /** A field of the fields of a described object; which object that is shows when it is read. */
    private record DescribedField(String name, ApexType type, Describes describes) implements Field {

        @Override
        public boolean isStatic() {
            return false;
        }

        @Override
        public boolean isWriteable() {
            return false;
        }

        @Override
        public Object get(Execution execution, @Nullable Object self) {
            return describes.field(Values.required(self, ObjectDescribe.class).type(), name);
        }
    }
}
