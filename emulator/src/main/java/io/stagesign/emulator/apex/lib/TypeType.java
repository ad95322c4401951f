package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Conversions;
import org.jspecify.annotations.Nullable;

/** Type: types as values. */
final class TypeType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("Type", ApexType.class)
                .asAbstract()
                .staticMethod("Type forName(String name)", call -> named(call, call.text(0)))
                .staticMethod("Type forName(String namespace, String name)", TypeType::inNamespace)
                .method("String getName()", call -> self(call).name())
                .method("String toString()", call -> self(call).name())
                .method("Boolean equals(Object other)", call -> self(call).equals(call.argument(0)))
                .method("Integer hashCode()", call -> self(call).hashCode())
                .method("Object newInstance()", call -> call.execution().create(self(call)))
                .method(
                        "Boolean isAssignableFrom(Type other)",
                        call -> Conversions.assignable(call.argument(0, ApexType.class), self(call)));
    }

    private static ApexType self(Call call) {
        return call.self(ApexType.class);
    }

    /** Returns null where no type has that name. */
    private static @Nullable ApexType named(Call call, String name) {
        try {
            return call.execution().types().parse(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static @Nullable ApexType inNamespace(Call call) {
        Object namespace = call.argument(0);
        ApexType qualified =
                namespace == null || "".equals(namespace) ? null : named(call, namespace + "." + call.text(1));
        return qualified == null ? named(call, call.text(1)) : qualified;
    }
}
