package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.Call;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Set. */
final class SetType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("Set<T>", ApexSet.class)
                .extending("Iterable<T>")
                .constructor("()", call -> new ApexSet(call.type().argument(0)))
                .constructor("(List<T> elements)", call -> copy(call, call.argument(0, ApexList.class)))
                .constructor("(Set<T> elements)", call -> copy(call, call.argument(0, ApexSet.class)))
                .method("Boolean add(T element)", call -> self(call).add(call.argument(0)))
                .method("Boolean contains(T element)", call -> self(call).contains(call.argument(0)))
                .method("Boolean addAll(List<T> elements)", call -> self(call).addAll(call.argument(0, ApexList.class)))
                .method("Boolean addAll(Set<T> elements)", call -> self(call).addAll(call.argument(0, ApexSet.class)))
                .method("Boolean remove(T element)", call -> self(call).remove(call.argument(0)))
                .method("void clear()", SetType::clear)
                .method("Set<T> clone()", call -> new ApexSet(self(call).elementType(), self(call)))
                .method("Integer size()", call -> self(call).size())
                .method("Boolean isEmpty()", call -> self(call).isEmpty())
                .method("Iterator<T> iterator()", call -> self(call).iterator());
    }

    private static @Nullable Object clear(Call call) {
        self(call).clear();
        return null;
    }

    private static ApexSet self(Call call) {
        return call.self(ApexSet.class);
    }

    private static ApexSet copy(Call call, Collection<?> elements) {
        return new ApexSet(call.type().argument(0), elements);
    }
}
