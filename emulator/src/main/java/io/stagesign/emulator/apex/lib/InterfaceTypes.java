package io.stagesign.emulator.apex.lib;

import java.util.Iterator;

/** The interfaces that the language and its collections call. */
final class InterfaceTypes implements Library {

    @Override
    public void register(Platform platform) {
        platform.interfaceType("Comparable").abstractMethod("Integer compareTo(Object other)");
        platform.interfaceType("Comparator<T>").abstractMethod("Integer compare(T first, T second)");
        platform.interfaceType("Iterable<T>").abstractMethod("Iterator<T> iterator()");
        platform.type("Iterator<T>", Iterator.class)
                .asInterface()
                .method("Boolean hasNext()", call -> call.self(Iterator.class).hasNext())
                .method("T next()", call -> call.self(Iterator.class).next());
        platform.interfaceType("Callable").abstractMethod("Object call(String action, Map<String,Object> arguments)");
    }
}
