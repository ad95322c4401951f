package io.stagesign.emulator.apex.lib;

/** A group of platform types that belong together. */
@FunctionalInterface
public interface Library {

    /** Registers the types; those of other libraries may be named in signatures whatever the order. */
    void register(Platform platform);
}
