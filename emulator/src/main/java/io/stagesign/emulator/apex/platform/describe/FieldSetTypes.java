package io.stagesign.emulator.apex.platform.describe;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.Values;
import io.stagesign.emulator.org.schema.FieldSet;
import io.stagesign.emulator.org.schema.FieldSet.Member;
import io.stagesign.emulator.org.schema.Trait;
import org.jspecify.annotations.Nullable;

/** Schema.FieldSet and Schema.FieldSetMember: the field sets of the package (Apex Reference, "FieldSet Class"). */
final class FieldSetTypes implements Library {

    private final Describes describes;

    FieldSetTypes(Describes describes) {
        this.describes = describes;
    }

    /** A member beside its set. */
    private record SetMember(FieldSet set, Member member) {}

    @Override
    public void register(Platform platform) {
        platform.existing("Schema.DescribeSObjectResult")
                .property("Schema.SObjectTypeFieldSets fieldSets", (execution, self) -> self);
        platform.type("Schema.SObjectTypeFieldSets")
                .asAbstract()
                .method("Map<String,Schema.FieldSet> getMap()", this::all)
                .otherFields(name -> new NamedSet(name, platform.types().get("Schema.FieldSet"), describes));
        platform.type("Schema.FieldSet", FieldSet.class)
                .asAbstract()
                .method("String getName()", call -> self(call).name())
                .method("String getLabel()", call -> self(call).label())
                .method("String getDescription()", call -> self(call).description())
                .method(
                        "String getNamespace()",
                        call -> self(call).namespace().isBlank()
                                ? null
                                : self(call).namespace())
                .method("Schema.SObjectType getSObjectType()", call -> describes.token(call.execution(), self(call)))
                .method("List<Schema.FieldSetMember> getFields()", FieldSetTypes::members);
        member(platform);
    }

    private void member(Platform platform) {
        platform.type("Schema.FieldSetMember", SetMember.class)
                .asAbstract()
                .method("String getFieldPath()", call -> item(call).member().path())
                .method("Boolean getRequired()", call -> item(call).member().required())
                .method(
                        "Boolean getDbRequired()",
                        call -> !describes
                                .atEnd(item(call).set(), item(call).member())
                                .field()
                                .has(Trait.NILLABLE))
                .method(
                        "String getLabel()",
                        call -> describes
                                .atEnd(item(call).set(), item(call).member())
                                .field()
                                .label())
                .method(
                        "Schema.SObjectField getSObjectField()",
                        call -> describes.token(
                                call.execution(),
                                describes.atEnd(item(call).set(), item(call).member())));
    }

    private static FieldSet self(Call call) {
        return call.self(FieldSet.class);
    }

    private static SetMember item(Call call) {
        return call.self(SetMember.class);
    }

    private static ApexList members(Call call) {
        ApexList members = new ApexList(call.execution().types().get("Schema.FieldSetMember"));
        self(call).members().forEach(member -> members.add(new SetMember(self(call), member)));
        return members;
    }

    private ApexMap all(Call call) {
        Execution execution = call.execution();
        ApexMap sets = new DescribeMap(
                execution.types().get("String"), execution.types().get("Schema.FieldSet"));
        describes.fieldSets(call.self(ObjectDescribe.class).type()).forEach(set -> sets.put(set.qualifiedName(), set));
        return sets;
    }

    /** A field set of a described object, by name; which object that is shows when it is read. */
    private record NamedSet(String name, ApexType type, Describes describes) implements Field {

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
            return describes
                    .fieldSets(Values.required(self, ObjectDescribe.class).type())
                    .stream()
                    .filter(set -> set.name().equalsIgnoreCase(name)
                            || set.qualifiedName().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new ApexFault("SObjectException", "Invalid field set " + name));
        }
    }
}
