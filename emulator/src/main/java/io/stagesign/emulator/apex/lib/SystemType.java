package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.Equality;
import java.util.Objects;

/** The methods of the class System that need no org. */
final class SystemType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType system = platform.type("System").asAbstract();
        system.staticMethod("void debug(Object message)", call -> null)
                .staticMethod("void debug(LoggingLevel level, Object message)", call -> null)
                .staticMethod(
                        "Boolean equals(Object one, Object other)",
                        call -> Equality.equal(call.argument(0), call.argument(1)))
                .staticMethod("Integer hashCode(Object value)", call -> Objects.hashCode(call.argument(0)));
        platform.enumeration(
                "LoggingLevel", "NONE", "INTERNAL", "FINEST", "FINER", "FINE", "DEBUG", "INFO", "WARN", "ERROR");
        AssertType.systemAsserts(system);
    }
}
