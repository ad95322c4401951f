package io.stagesign.emulator.apex.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An enum of the program or of the platform. */
public final class EnumDeclaration implements Declaration {

    private final String name;
    private final List<EnumValue> values = new ArrayList<>();
    private final List<Method> valuesMethod;
    private final List<Method> valueOfMethod;
    private final ApexType parent;

    /**
     * Declares an enum.
     *
     * @param name with the outer class or namespace
     * @param constants in order
     */
    public EnumDeclaration(String name, List<String> constants, Types types) {
        this.name = name;
        constants.forEach(constant -> values.add(new EnumValue(this, constant, values.size())));
        parent = types.get("Enum");
        ApexType self = ApexType.of(this);
        valuesMethod = List.of(new Method(this, "values", List.of(), types.listOf(self), Set.of("static"))
                .does(call -> new ApexList(self, values)));
        valueOfMethod = List.of(new Method(this, "valueOf", List.of(types.get("String")), self, Set.of("static"))
                .does(call -> named(call.text(0))));
    }

    private EnumValue named(String constant) {
        EnumValue found = constant(constant);
        if (found == null) {
            throw new ApexFault("NoSuchElementException", "No enum constant " + name + "." + constant);
        }
        return found;
    }

    /** Returns the constant of that name, or null. */
    public @Nullable EnumValue constant(String constant) {
        return values.stream()
                .filter(value -> value.name().equalsIgnoreCase(constant))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return Kind.ENUM;
    }

    @Override
    public List<ApexType> supertypes() {
        return List.of(parent);
    }

    @Override
    public List<Method> methods(String methodName) {
        if (methodName.equalsIgnoreCase("values")) {
            return valuesMethod;
        }
        return methodName.equalsIgnoreCase("valueOf") ? valueOfMethod : List.of();
    }

    @Override
    public List<Method> constructors() {
        return List.of();
    }

    @Override
    public @Nullable Field field(String fieldName) {
        EnumValue value = constant(fieldName);
        return value == null ? null : new Constant(value.name(), ApexType.of(this), value);
    }
}
