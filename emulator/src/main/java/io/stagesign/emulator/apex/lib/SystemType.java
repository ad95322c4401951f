package io.stagesign.emulator.apex.lib;

/** The methods of the class System that need no org. */
final class SystemType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType system = platform.type("System").asAbstract();
        system.staticMethod("void debug(Object message)", call -> null)
                .staticMethod("void debug(LoggingLevel level, Object message)", call -> null);
        platform.enumeration(
                "LoggingLevel", "NONE", "INTERNAL", "FINEST", "FINER", "FINE", "DEBUG", "INFO", "WARN", "ERROR");
        AssertType.systemAsserts(system);
    }
}
