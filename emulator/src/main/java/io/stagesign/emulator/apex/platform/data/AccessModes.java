package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.CodeUnit;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether code reads and changes records with the rights of its user. Since API version 67 it does unless it says
 * otherwise; code of older versions and the bodies of triggers do not (Apex Developer Guide, "Enforce User Mode for
 * Database Operations").
 */
public final class AccessModes {

    private final Org org;
    private final Set<CodeUnit> inSystemMode = new HashSet<>();

    public AccessModes(Org org) {
        this.org = org;
    }

    /** Makes system mode the default of a trigger, or of a class of an older version. */
    public void systemMode(CodeUnit unit) {
        inSystemMode.add(unit);
    }

    Access system(Execution execution) {
        return Access.system(Session.of(execution).userId());
    }

    Access user(Execution execution) {
        return org.users().userMode(Session.of(execution).userId());
    }

    /** Returns the access that the code in progress has where it names none. */
    Access implied(Execution execution) {
        CodeUnit unit = execution.unit();
        return unit == null || inSystemMode.contains(unit) ? system(execution) : user(execution);
    }

    /** Returns the access of a statement that says {@code as user}, {@code as system} or nothing. */
    Access named(Execution execution, String word) {
        return switch (word) {
            case "user" -> user(execution);
            case "system" -> system(execution);
            default -> implied(execution);
        };
    }

    /** Returns the access for a value of AccessLevel; null is the implied one. */
    Access level(Execution execution, @Nullable Object level) {
        if (level instanceof EnumValue constant) {
            return named(execution, constant.name().equals("USER_MODE") ? "user" : "system");
        }
        return implied(execution);
    }
}
