package io.stagesign.emulator.apex.lib.collection;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.ObjectToken;
import io.stagesign.emulator.apex.run.SObjectDeclaration;
import io.stagesign.emulator.apex.run.Text;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** List. */
final class ListType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType list = platform.type("List<T>", ApexList.class).extending("Iterable<T>");
        list.constructor("()", call -> new ApexList(call.type().argument(0)))
                .constructor("(List<T> elements)", call -> copy(call, call.argument(0, ApexList.class)))
                .constructor("(Set<T> elements)", call -> copy(call, Elements.of(call, 0)))
                .constructor("(Iterable<T> elements)", call -> copy(call, Elements.of(call, 0)));
        questions(list);
        changes(list);
        copies(list);
        list.method("void sort()", call -> Order.natural(call.execution()).sort(self(call)))
                .method("void sort(Comparator<T> comparator)", Order::sortBy);
    }

    private static ApexList self(Call call) {
        return call.self(ApexList.class);
    }

    private static ApexList copy(Call call, Collection<?> elements) {
        return new ApexList(call.type().argument(0), elements);
    }

    private static void questions(PlatformType list) {
        list.method("T get(Integer index)", call -> self(call).element(call.integer(0)))
                .method("Integer size()", call -> self(call).size())
                .method("Boolean isEmpty()", call -> self(call).isEmpty())
                .method("Boolean contains(T element)", call -> self(call).contains(call.argument(0)))
                .method("Integer indexOf(T element)", call -> self(call).indexOf(call.argument(0)))
                .method("Iterator<T> iterator()", call -> self(call).iterator())
                .method("Boolean equals(Object other)", call -> self(call).equals(call.argument(0)))
                .method("Integer hashCode()", call -> self(call).hashCode())
                .method("String toString()", call -> Text.of(self(call)))
                .method(
                        "Schema.SObjectType getSObjectType()",
                        call -> token(self(call).elementType()));
    }

    static @Nullable ObjectToken token(ApexType type) {
        return type.declaration() instanceof SObjectDeclaration object ? new ObjectToken(object) : null;
    }

    private static void changes(PlatformType list) {
        list.method("void add(T element)", call -> self(call).add(call.argument(0)))
                .method("void add(Integer index, T element)", ListType::insert)
                .method("void addAll(List<T> elements)", call -> self(call).addAll(call.argument(0, ApexList.class)))
                .method("void addAll(Set<T> elements)", call -> self(call).addAll(Elements.of(call, 0)))
                .method("void addAll(Iterable<T> elements)", call -> self(call).addAll(Elements.of(call, 0)))
                .method("void set(Integer index, T element)", ListType::set)
                .method("T remove(Integer index)", ListType::remove)
                .method("void clear()", ListType::clear);
    }

    private static @Nullable Object insert(Call call) {
        int index = call.integer(0);
        if (index < 0 || index > self(call).size()) {
            throw new ApexFault("ListException", "List index out of bounds: " + index);
        }
        self(call).add(index, call.argument(1));
        return null;
    }

    private static @Nullable Object set(Call call) {
        self(call).checkIndex(call.integer(0));
        return self(call).set(call.integer(0), call.argument(1));
    }

    private static @Nullable Object remove(Call call) {
        self(call).checkIndex(call.integer(0));
        return self(call).remove(call.integer(0));
    }

    private static @Nullable Object clear(Call call) {
        self(call).clear();
        return null;
    }

    private static void copies(PlatformType list) {
        list.method("List<T> clone()", call -> new ApexList(self(call).elementType(), self(call)));
        DeepClone.PARAMETERS.forEach(parameters -> list.method(
                "List<T> deepClone(" + parameters + ")",
                call -> new ApexList(
                        self(call).elementType(),
                        self(call).stream().map(DeepClone.of(call)::copy).toList())));
    }
}
