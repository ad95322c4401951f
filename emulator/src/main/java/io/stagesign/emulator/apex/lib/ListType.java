package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.Call;
import java.util.Collection;

/** List. */
final class ListType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("List<T>", ApexList.class)
                .extending("Iterable<T>")
                .constructor("()", call -> new ApexList(call.type().argument(0)))
                .constructor("(List<T> elements)", call -> copy(call, call.argument(0, ApexList.class)))
                .constructor("(Set<T> elements)", call -> copy(call, call.argument(0, ApexSet.class)))
                .method("Boolean add(T element)", call -> self(call).add(call.argument(0)))
                .method("T get(Integer index)", call -> self(call).element(call.integer(0)))
                .method("void set(Integer index, T element)", ListType::set)
                .method("void addAll(List<T> elements)", call -> self(call).addAll(call.argument(0, ApexList.class)))
                .method("void addAll(Set<T> elements)", call -> self(call).addAll(call.argument(0, ApexSet.class)))
                .method("Integer size()", call -> self(call).size())
                .method("Boolean isEmpty()", call -> self(call).isEmpty())
                .method("Iterator<T> iterator()", call -> self(call).iterator());
    }

    private static ApexList self(Call call) {
        return call.self(ApexList.class);
    }

    private static ApexList copy(Call call, Collection<?> elements) {
        return new ApexList(call.type().argument(0), elements);
    }

    private static Object set(Call call) {
        self(call).checkIndex(call.integer(0));
        return self(call).set(call.integer(0), call.argument(1));
    }
}
