package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.Body;
import io.stagesign.emulator.apex.run.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The methods and constructors of a platform type; their types are resolved when one of the name is first looked up. */
final class PlatformMethods {

    private final PlatformType owner;
    private final Map<String, List<Declared>> declared = new HashMap<>();
    private final Map<String, List<Method>> resolved = new ConcurrentHashMap<>();

    PlatformMethods(PlatformType owner) {
        this.owner = owner;
    }

    private record Declared(
            Signature signature,
            Set<String> modifiers,
            @Nullable Body body) {}

    void add(Signature signature, Set<String> modifiers, @Nullable Body body) {
        String key = Method.key(signature.name());
        declared.computeIfAbsent(key, missing -> new ArrayList<>()).add(new Declared(signature, modifiers, body));
        resolved.remove(key);
    }

    /** Returns the methods of that name; the constructors for the empty name. */
    List<Method> named(String name) {
        return resolved.computeIfAbsent(
                Method.key(name),
                key -> declared.getOrDefault(key, List.of()).stream()
                        .map(this::resolve)
                        .toList());
    }

    private Method resolve(Declared each) {
        Signature signature = each.signature();
        boolean isConstructor = signature.name().isEmpty();
        Method method = new Method(
                owner,
                isConstructor ? owner.name() : signature.name(),
                signature.parameterTypes().stream().map(owner::resolve).toList(),
                isConstructor ? owner.self() : owner.resolve(signature.returnType()),
                each.modifiers());
        return each.body() == null ? method : method.does(each.body());
    }
}
