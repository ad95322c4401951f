package io.stagesign.emulator.apex.lib;

/** Callable: how classes of different packages call one another. */
final class CallableType implements Library {

    @Override
    public void register(Platform platform) {
        platform.interfaceType("Callable").abstractMethod("Object call(String action, Map<String,Object> arguments)");
    }
}
