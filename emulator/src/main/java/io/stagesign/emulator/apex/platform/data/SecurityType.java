package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.SObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Security.stripInaccessible (Apex Reference, "Security Class"). */
public final class SecurityType implements Library {

    private final Records records;
    private final AccessModes modes;

    public SecurityType(Records records, AccessModes modes) {
        this.records = records;
        this.modes = modes;
    }

    /** An SObjectAccessDecision. */
    private record Decision(ApexList records, ApexMap removedFields, List<Integer> modified) {}

    @Override
    public void register(Platform platform) {
        platform.enumeration("AccessType", "CREATABLE", "READABLE", "UPDATABLE", "UPSERTABLE");
        String arguments = "(AccessType accessType, List<SObject> records";
        platform.type("Security")
                .asAbstract()
                .staticMethod("SObjectAccessDecision stripInaccessible" + arguments + ")", call -> decide(call, true))
                .staticMethod(
                        "SObjectAccessDecision stripInaccessible" + arguments + ", Boolean enforceObject)",
                        call -> decide(call, call.argument(2, Boolean.class)));
        PlatformType decision =
                platform.type("SObjectAccessDecision", Decision.class).asAbstract();
        decision.method("List<SObject> getRecords()", call -> self(call).records())
                .method(
                        "Map<String,Set<String>> getRemovedFields()",
                        call -> self(call).removedFields())
                .method(
                        "Set<Integer> getModifiedIndexes()",
                        call -> new ApexSet(
                                call.execution().types().get("Integer"),
                                self(call).modified()));
    }

    private static Decision self(Call call) {
        return call.self(Decision.class);
    }

    private Decision decide(Call call, boolean enforceObject) {
        StripInaccessible strip = new StripInaccessible(
                records,
                modes.user(call.execution()),
                StripInaccessible.AccessType.valueOf(
                        call.argument(0, EnumValue.class).name()),
                call.execution().types());
        ApexList given = call.argument(1, ApexList.class);
        ApexList copies = new ApexList(given.elementType());
        List<Integer> modified = new ArrayList<>();
        for (Object each : given) {
            SObject record = (SObject) Objects.requireNonNull(each);
            if (enforceObject) {
                strip.requireObject(record);
            }
            SObject copy = strip.copy(record);
            if (copy.values().size() < record.values().size()) {
                modified.add(copies.size());
            }
            copies.add(copy);
        }
        return new Decision(copies, strip.removed(), modified);
    }
}
