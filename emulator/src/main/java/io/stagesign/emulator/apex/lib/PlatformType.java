package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Body;
import io.stagesign.emulator.apex.run.Declaration;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.Kind;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.TypeVariable;
import io.stagesign.emulator.apex.run.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of the platform: built by a library with signatures in Apex and bodies in Java.
 *
 * <p>Types in signatures are resolved when a program first asks for the member, so order of registration is free.
 */
public final class PlatformType implements Declaration {

    private final String name;
    private final List<TypeVariable> parameters = new ArrayList<>();
    private final Types types;
    private final PlatformMethods methods = new PlatformMethods(this);
    private final Map<String, Field> fields = new HashMap<>();
    private final List<String> supertypes = new ArrayList<>();
    private Function<String, @Nullable Field> otherFields = fieldName -> null;
    private Kind kind = Kind.CLASS;
    private boolean isAbstract;

    PlatformType(String nameWithParameters, Types types) {
        this.types = types;
        int open = nameWithParameters.indexOf('<');
        name = open < 0 ? nameWithParameters : nameWithParameters.substring(0, open);
        if (open >= 0) {
            for (String each : nameWithParameters
                    .substring(open + 1, nameWithParameters.length() - 1)
                    .split(",", -1)) {
                parameters.add(new TypeVariable(each.trim(), parameters.size()));
            }
        }
    }

    PlatformType asInterface() {
        kind = Kind.INTERFACE;
        isAbstract = true;
        return this;
    }

    /** Forbids {@code new} for a class that the platform alone creates. */
    public PlatformType asAbstract() {
        isAbstract = true;
        return this;
    }

    /** Names the superclass or an interface, for example {@code Iterable<T>}. */
    public PlatformType extending(String supertype) {
        supertypes.add(supertype);
        return this;
    }

    /** Adds a constructor: its parameters in brackets, and the Java code that returns the new value. */
    public PlatformType constructor(String signature, Body body) {
        return add(signature, Set.of(), body);
    }

    /** Adds an instance method. */
    public PlatformType method(String signature, Body body) {
        return add(signature, Set.of(), body);
    }

    /** Adds a method that a class of the program implements or overrides. */
    public PlatformType abstractMethod(String signature) {
        return add(signature, Set.of(), null);
    }

    public PlatformType staticMethod(String signature, Body body) {
        return add(signature, Set.of("static"), body);
    }

    /** Adds an instance property that can only be read: {@code "String name"}. */
    public PlatformType property(String declaration, PlatformProperty.Getter getter) {
        return field(declaration, false, getter, null);
    }

    /** Adds an instance property that can be read and written. */
    public PlatformType property(String declaration, PlatformProperty.Getter getter, PlatformProperty.Setter setter) {
        return field(declaration, false, getter, setter);
    }

    /** Adds a static property that can only be read; the getter gets no receiver. */
    public PlatformType staticProperty(String declaration, PlatformProperty.Getter getter) {
        return field(declaration, true, getter, null);
    }

    /** Adds a static property that can be read and written. */
    public PlatformType staticProperty(
            String declaration, PlatformProperty.Getter getter, PlatformProperty.Setter setter) {
        return field(declaration, true, getter, setter);
    }

    /** Finds the fields that cannot be listed, such as the labels of Label; the function gives null for no field. */
    public PlatformType otherFields(Function<String, @Nullable Field> finder) {
        otherFields = finder;
        return this;
    }

    private PlatformType field(
            String declaration,
            boolean isStatic,
            PlatformProperty.Getter getter,
            PlatformProperty.@Nullable Setter setter) {
        int space = declaration.lastIndexOf(' ');
        String fieldName = declaration.substring(space + 1);
        String type = declaration.substring(0, space);
        fields.put(
                Method.key(fieldName), new PlatformProperty(fieldName, () -> resolve(type), isStatic, getter, setter));
        return this;
    }

    private PlatformType add(String signature, Set<String> modifiers, @Nullable Body body) {
        methods.add(Signature.parse(signature), modifiers, body);
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Returns how many type arguments the type takes. */
    public int parameterCount() {
        return parameters.size();
    }

    @Override
    public boolean isAbstract() {
        return isAbstract;
    }

    @Override
    public List<ApexType> supertypes() {
        return supertypes.stream().map(this::resolve).toList();
    }

    @Override
    public List<Method> constructors() {
        return methods("");
    }

    @Override
    public List<Method> methods(String methodName) {
        return methods.named(methodName);
    }

    @Override
    public @Nullable Field field(String fieldName) {
        Field field = fields.get(Method.key(fieldName));
        return field == null ? otherFields.apply(fieldName) : field;
    }

    /** Returns the type applied to its own parameters. */
    ApexType self() {
        return Types.generic(this, parameterTypes());
    }

    private List<ApexType> parameterTypes() {
        return parameters.stream().map(ApexType::of).toList();
    }

    /** Returns the type that a signature names. */
    ApexType resolve(String type) {
        return types.parse(
                type,
                each -> parameters.stream()
                        .filter(parameter -> parameter.name().equals(each))
                        .findFirst()
                        .orElse(null));
    }
}
