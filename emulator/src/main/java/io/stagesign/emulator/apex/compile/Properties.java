package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.BlockContext;
import io.github.apexdevtools.apexparser.ApexParser.PropertyBlockContext;
import io.github.apexdevtools.apexparser.ApexParser.PropertyDeclarationContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.Property;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declares properties with their accessors. */
final class Properties {

    private final ClassScope scope;
    private final MethodCompiler methods;

    Properties(ClassScope scope, MethodCompiler methods) {
        this.scope = scope;
        this.methods = methods;
    }

    void declare(PropertyDeclarationContext context, Set<String> modifiers) {
        if (modifiers.contains("virtual") || modifiers.contains("abstract") || modifiers.contains("override")) {
            throw scope.refuse(context, "unsupported: property that can be overridden");
        }
        UserClass owner = scope.owner();
        boolean isStatic = modifiers.contains("static");
        ApexType type = scope.type(context.typeRef());
        StoredField store = new StoredField(
                owner, context.id().getText(), type, isStatic, owner.takeSlot(isStatic), Set.copyOf(modifiers));
        Method getter = null;
        Method setter = null;
        boolean writeable = false;
        for (PropertyBlockContext block : context.propertyBlock()) {
            if (block.getter() != null) {
                getter = accessor(store, block.getter().block(), List.of(), type);
            } else {
                writeable = true;
                setter = accessor(store, block.setter().block(), List.of(type), scope.type("void"));
            }
        }
        owner.addField(new Property(store, getter, setter, writeable));
    }

    private @Nullable Method accessor(
            StoredField store, @Nullable BlockContext block, List<ApexType> parameters, ApexType result) {
        if (block == null) {
            return null;
        }
        Set<String> modifiers = store.isStatic() ? Set.of("static") : Set.of();
        Method method = new Method(scope.owner(), store.name(), parameters, result, modifiers);
        methods.accessor(method, store, block);
        return method;
    }
}
