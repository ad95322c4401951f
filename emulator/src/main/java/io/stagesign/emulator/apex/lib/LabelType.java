package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.OrgAccess;
import org.jspecify.annotations.Nullable;

/** Label: each custom label of the org is a static field of it. */
public final class LabelType implements Library {

    private final OrgAccess org;

    public LabelType(OrgAccess org) {
        this.org = org;
    }

    @Override
    public void register(Platform platform) {
        platform.type("Label")
                .asAbstract()
                .otherFields(name -> org.hasLabel(name)
                        ? new LabelField(name, platform.types().get("String"), org)
                        : null);
    }

    private record LabelField(String name, ApexType type, OrgAccess org) implements Field {

        @Override
        public boolean isStatic() {
            return true;
        }

        @Override
        public boolean isWriteable() {
            return false;
        }

        @Override
        public Object get(Execution execution, @Nullable Object self) {
            return org.label(execution, name);
        }
    }
}
