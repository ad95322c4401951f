package io.stagesign.emulator.apex.platform.user;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.org.Org;

/** FeatureManagement, as far as it is about custom permissions. */
public final class FeatureManagementType implements Library {

    private final Org org;

    public FeatureManagementType(Org org) {
        this.org = org;
    }

    @Override
    public void register(Platform platform) {
        platform.type("FeatureManagement")
                .asAbstract()
                .staticMethod(
                        "Boolean checkPermission(String name)",
                        call -> org.users()
                                .hasPermission(Session.of(call.execution()).userId(), call.text(0)));
    }
}
