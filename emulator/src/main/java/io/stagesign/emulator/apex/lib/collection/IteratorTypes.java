package io.stagesign.emulator.apex.lib.collection;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Iterable, Iterator, and the interfaces that sorting asks. */
final class IteratorTypes implements Library {

    @Override
    public void register(Platform platform) {
        platform.interfaceType("Comparable").abstractMethod("Integer compareTo(Object other)");
        platform.interfaceType("Comparator<T>").abstractMethod("Integer compare(T first, T second)");
        platform.interfaceType("Iterable<T>").abstractMethod("Iterator<T> iterator()");
        platform.interfaceType("Iterator<T>", Iterator.class)
                .method("Boolean hasNext()", call -> call.self(Iterator.class).hasNext())
                .method("T next()", IteratorTypes::next);
    }

    private static @Nullable Object next(Call call) {
        try {
            return call.self(Iterator.class).next();
        } catch (NoSuchElementException end) {
            throw new ApexFault("NoSuchElementException", "Iterator has no more elements");
        } catch (ConcurrentModificationException changed) {
            throw new ApexFault("FinalException", "Cannot modify a collection while it is being iterated.");
        }
    }
}
