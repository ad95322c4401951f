package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.Call;
import java.util.Collection;

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
                .method("Integer size()", call -> self(call).size())
                .method("Boolean isEmpty()", call -> self(call).isEmpty())
                .method("Iterator<T> iterator()", call -> self(call).iterator());
    }

    private static ApexSet self(Call call) {
        return call.self(ApexSet.class);
    }

    private static ApexSet copy(Call call, Collection<?> elements) {
        return new ApexSet(call.type().argument(0), elements);
    }
}
