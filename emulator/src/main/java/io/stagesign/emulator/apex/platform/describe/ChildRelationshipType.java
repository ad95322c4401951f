package io.stagesign.emulator.apex.platform.describe;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.org.schema.ChildRelationship;

/** Schema.ChildRelationship: what points to an object (Apex Reference, "ChildRelationship Class"). */
final class ChildRelationshipType implements Library {

    private final Describes describes;

    ChildRelationshipType(Describes describes) {
        this.describes = describes;
    }

    @Override
    public void register(Platform platform) {
        platform.existing("Schema.DescribeSObjectResult")
                .method("List<Schema.ChildRelationship> getChildRelationships()", this::children);
        platform.type("Schema.ChildRelationship", ChildRelationship.class)
                .asAbstract()
                .method("String getRelationshipName()", call -> self(call).name())
                .method("Boolean isCascadeDelete()", call -> self(call).cascadeDelete())
                .method("Boolean isDeprecatedAndHidden()", call -> false)
                .method("Boolean isRestrictedDelete()", call -> false)
                .method(
                        "Schema.SObjectType getChildSObject()",
                        call -> describes.token(call.execution(), self(call).child()))
                .method(
                        "Schema.SObjectField getField()",
                        call -> describes.token(
                                call.execution(),
                                new FieldDescribe(self(call).child(), self(call).field())));
    }

    private static ChildRelationship self(Call call) {
        return call.self(ChildRelationship.class);
    }

    private ApexList children(Call call) {
        return new ApexList(
                call.execution().types().get("Schema.ChildRelationship"),
                describes.children(call.self(ObjectDescribe.class).type()));
    }
}
