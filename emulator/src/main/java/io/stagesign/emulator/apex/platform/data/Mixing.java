package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.SObjectType.Kind;
import io.stagesign.emulator.org.schema.SObjectType.Security;
import java.util.List;

/**
 * Users and their permissions are not changed in one transaction with business records, unless as another user (Apex
 * Developer Guide, "sObjects That Cannot Be Used Together in DML Operations").
 */
final class Mixing {

    private static final List<String> DECIDING = List.of("UserRoleId", "IsActive", "Username", "ProfileId");

    private Mixing() {}

    static void check(Execution execution, Changes.Order order, SObjectType type) {
        if (isPlainUser(order, type)) {
            return;
        }
        Session session = Session.of(execution);
        SObjectType before = session.changedType();
        if (before != null && isSetup(before) != isSetup(type)) {
            throw new ApexFault(
                    "DmlException",
                    order.verb().word() + " failed. First exception on row 0; first error: MIXED_DML_OPERATION, DML"
                            + " operation on setup object is not permitted after you have updated a non-setup object (or"
                            + " vice versa): " + type.name() + ", original object: " + before.name() + ": []");
        }
        session.changing(type);
    }

    /** A user may be inserted without a role beside business records, and updated where nothing decides on access. */
    private static boolean isPlainUser(Changes.Order order, SObjectType type) {
        List<String> deciding = order.verb() == Changes.Verb.INSERT ? List.of("UserRoleId") : DECIDING;
        return type.name().equals("User")
                && order.targets().stream()
                        .allMatch(user -> deciding.stream()
                                .noneMatch(field -> user.values().get(field) != null));
    }

    private static boolean isSetup(SObjectType type) {
        return type.security() == Security.SETUP && type.kind() != Kind.CUSTOM_SETTING;
    }
}
