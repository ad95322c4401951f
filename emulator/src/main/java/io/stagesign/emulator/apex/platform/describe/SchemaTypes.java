package io.stagesign.emulator.apex.platform.describe;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.record.PackageNames;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Constant;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.FieldToken;
import io.stagesign.emulator.apex.run.ObjectToken;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.FieldValues;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Schema, and the tokens of objects and fields (Apex Reference, "Schema Namespace"). */
public final class SchemaTypes implements Library {

    private final Describes describes;
    private final Org org;

    public SchemaTypes(Org org, PackageNames names) {
        this.org = org;
        this.describes = new Describes(org, names);
    }

    @Override
    public void register(Platform platform) {
        platform.type("Schema")
                .asAbstract()
                .staticMethod("Map<String,Schema.SObjectType> getGlobalDescribe()", this::all)
                .staticMethod("List<Schema.DescribeSObjectResult> describeSObjects(List<String> names)", this::several);
        platform.enumeration("SObjectDescribeOptions", "DEFAULT", "DEFERRED", "FULL");
        platform.existing("Schema.SObjectType")
                .method(
                        "Schema.DescribeSObjectResult getDescribe()",
                        call -> describes.of(call.self(ObjectToken.class)))
                .method(
                        "Schema.DescribeSObjectResult getDescribe(SObjectDescribeOptions options)",
                        call -> describes.of(call.self(ObjectToken.class)))
                .method("SObject newSObject()", call -> create(call, null))
                .method("SObject newSObject(Id id)", call -> create(call, call.argument(0)))
                .method("SObject newSObject(Id recordType, Boolean loadDefaults)", this::defaulted)
                .otherFields(name -> described(platform, name));
        platform.existing("Schema.SObjectField")
                .method("Schema.DescribeFieldResult getDescribe()", call -> describes.of(call.self(FieldToken.class)));
        new ObjectDescribeType(describes).register(platform);
        new FieldDescribeType(describes).register(platform);
        new FieldSetTypes(describes).register(platform);
        new ChildRelationshipType(describes).register(platform);
    }

    private @Nullable Field described(Platform platform, String name) {
        SObjectType type = describes.names().type(name);
        return type == null
                ? null
                : new Constant(name, platform.types().get("Schema.DescribeSObjectResult"), new ObjectDescribe(type));
    }

    private static SObject create(Call call, @Nullable Object id) {
        SObject record = new SObject(call.self(ObjectToken.class).declaration());
        if (id != null) {
            record.put("Id", id);
        }
        return record;
    }

    /** With default values an event has its UUID before it is published, and a record what a new one starts from. */
    private SObject defaulted(Call call) {
        SObject record = create(call, null);
        if (call.argument(0) != null) {
            record.put("RecordTypeId", call.argument(0));
        }
        if (call.argument(1, Boolean.class)) {
            SObjectType type = org.schema().require(record.declaration().name());
            type.fields().stream()
                    .filter(field -> field.defaultValue() != null)
                    .forEach(field -> record.put(field.name(), FieldValues.typed(field, field.defaultValue())));
            if (type.kind() == SObjectType.Kind.PLATFORM_EVENT) {
                record.put("EventUuid", UUID.randomUUID().toString());
            }
        }
        return record;
    }

    private ApexMap all(Call call) {
        Execution execution = call.execution();
        ApexMap all = new DescribeMap(
                execution.types().get("String"), execution.types().get("Schema.SObjectType"));
        org.schema().types().forEach(type -> all.put(type.name(), describes.token(execution, type)));
        return all;
    }

    private ApexList several(Call call) {
        ApexList described = new ApexList(call.execution().types().get("Schema.DescribeSObjectResult"));
        for (Object name : call.argument(0, ApexList.class)) {
            SObjectType type = describes.names().type(Objects.toString(name));
            if (type == null) {
                throw new ApexFault("InvalidParameterValueException", "Invalid sObject type: " + name);
            }
            described.add(new ObjectDescribe(type));
        }
        return described;
    }
}
