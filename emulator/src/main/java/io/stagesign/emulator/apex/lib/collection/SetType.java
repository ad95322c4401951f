package io.stagesign.emulator.apex.lib.collection;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Set. */
final class SetType implements Library {

    private static final List<String> SOURCES = List.of("List<T> elements", "Set<T> elements", "Iterable<T> elements");

    @Override
    public void register(Platform platform) {
        PlatformType set = platform.type("Set<T>", ApexSet.class).extending("Iterable<T>");
        set.constructor("()", call -> new ApexSet(call.type().argument(0)));
        questions(set);
        changes(set);
        SOURCES.forEach(source -> withOthers(set, source));
    }

    private static ApexSet self(Call call) {
        return call.self(ApexSet.class);
    }

    private static void questions(PlatformType set) {
        set.method("Boolean contains(T element)", call -> self(call).contains(call.argument(0)))
                .method("Integer size()", call -> self(call).size())
                .method("Boolean isEmpty()", call -> self(call).isEmpty())
                .method("Iterator<T> iterator()", call -> self(call).iterator())
                .method("Boolean equals(Object other)", call -> self(call).equals(call.argument(0)))
                .method("Integer hashCode()", call -> self(call).hashCode())
                .method("String toString()", call -> Text.of(self(call)))
                .method("Set<T> clone()", call -> new ApexSet(self(call).elementType(), self(call)));
    }

    private static void changes(PlatformType set) {
        set.method("Boolean add(T element)", call -> self(call).add(call.argument(0)))
                .method("Boolean remove(T element)", call -> self(call).remove(call.argument(0)))
                .method("void clear()", SetType::clear);
    }

    private static @Nullable Object clear(Call call) {
        self(call).clear();
        return null;
    }

    private static void withOthers(PlatformType set, String source) {
        set.constructor("(" + source + ")", call -> new ApexSet(call.type().argument(0), Elements.of(call, 0)))
                .method("Boolean addAll(" + source + ")", call -> self(call).addAll(Elements.of(call, 0)))
                .method(
                        "Boolean containsAll(" + source + ")",
                        call -> self(call).containsAll(Elements.of(call, 0)))
                .method("Boolean removeAll(" + source + ")", call -> self(call).removeAll(others(call)))
                .method("Boolean retainAll(" + source + ")", call -> self(call).retainAll(others(call)));
    }

    /** A set of its own, because a collection may be asked to remove itself, and because a list would be slow. */
    private static Set<Object> others(Call call) {
        Collection<Object> elements = Elements.of(call, 0);
        return new HashSet<>(elements);
    }
}
