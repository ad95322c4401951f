package io.stagesign.emulator.apex.platform.describe;

import io.stagesign.emulator.apex.platform.record.PackageNames;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.FieldToken;
import io.stagesign.emulator.apex.run.ObjectToken;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.ChildRelationship;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldSet;
import io.stagesign.emulator.org.schema.ForceApp;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Answers questions about the schema in the name of the running user. */
final class Describes {

    private final Org org;
    private final PackageNames names;

    Describes(Org org, PackageNames names) {
        this.org = org;
        this.names = names;
    }

    PackageNames names() {
        return names;
    }

    ObjectDescribe of(ObjectToken token) {
        return new ObjectDescribe(org.schema().require(token.declaration().name()));
    }

    FieldDescribe of(FieldToken token) {
        SObjectType type = org.schema().require(token.declaration().name());
        return field(type, token.field());
    }

    FieldDescribe field(SObjectType type, String name) {
        Field field = names.field(type, name);
        if (field == null) {
            throw new ApexFault("SObjectException", "Invalid field " + name + " for " + type);
        }
        return new FieldDescribe(type, field);
    }

    ObjectToken token(Execution execution, SObjectType type) {
        return new ObjectToken(Records.declaration(type, execution.types()));
    }

    FieldToken token(Execution execution, FieldDescribe describe) {
        return new FieldToken(
                Records.declaration(describe.type(), execution.types()),
                describe.field().name());
    }

    ObjectToken token(Execution execution, FieldSet set) {
        return token(execution, org.schema().require(set.object()));
    }

    List<FieldSet> fieldSets(SObjectType type) {
        ForceApp app = org.app();
        return app == null
                ? List.of()
                : app.fieldSets().stream()
                        .filter(set -> set.object().equalsIgnoreCase(type.name()))
                        .toList();
    }

    /** Returns the field at the end of a member's path. */
    FieldDescribe atEnd(FieldSet set, FieldSet.Member member) {
        SObjectType type = org.schema().require(set.object());
        String[] steps = member.path().split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            String step = steps[i];
            Field lookup = type.parent(step)
                    .orElseThrow(() -> new ApexFault("SObjectException", "Invalid relationship " + step));
            type = org.schema()
                    .require(
                            Objects.requireNonNull(lookup.reference()).targets().get(0));
        }
        return field(type, steps[steps.length - 1]);
    }

    List<ChildRelationship> children(SObjectType type) {
        return org.schema().childrenOf(type);
    }

    boolean allows(Call call, Right right) {
        return access(call).allows(right, call.self(ObjectDescribe.class).type());
    }

    Access access(Call call) {
        return org.users().userMode(Session.of(call.execution()).userId());
    }

    /** Returns the record types of an object, the one that every object has at the end. */
    List<RecordTypeInfo> recordTypes(SObjectType type) {
        List<RecordTypeInfo> infos = new ArrayList<>();
        org.store().reading(() -> List.copyOf(org.store().all(org.schema().require("RecordType")))).stream()
                .filter(row -> type.name().equals(row.text("SobjectType")) && !row.isTrue("IsDeleted"))
                .forEach(row -> infos.add(new RecordTypeInfo(
                        row.requireId(),
                        String.valueOf(row.text("DeveloperName")),
                        String.valueOf(row.text("Name")),
                        row.isTrue("IsActive"),
                        false)));
        infos.add(RecordTypeInfo.MASTER);
        return infos;
    }
}
