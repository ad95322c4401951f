package io.stagesign.emulator.apex.platform.session;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;

/** Limits: how much of each governor limit is used, and how much there is. */
public final class LimitsType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType limits = platform.type("Limits").asAbstract();
        for (Resource resource : Resource.values()) {
            limits.staticMethod(
                            "Integer get" + resource.methodName() + "()",
                            call -> Session.of(call.execution()).governor().used(resource))
                    .staticMethod(
                            "Integer getLimit" + resource.methodName() + "()",
                            call -> Session.of(call.execution()).governor().limit(resource));
        }
    }
}
