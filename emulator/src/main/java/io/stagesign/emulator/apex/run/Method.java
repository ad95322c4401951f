package io.stagesign.emulator.apex.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A method or constructor: its signature, and the body that runs. */
public final class Method {

    private final Declaration owner;
    private final String name;
    private final List<ApexType> parameters;
    private final ApexType returnType;
    private final Set<String> modifiers;
    private List<String> parameterNames = List.of();
    private @Nullable Body body;

    /**
     * Declares a method.
     *
     * @param owner the type that declares it
     * @param name its name; for a constructor the name of the class
     * @param modifiers lower-case words, and annotations with their at sign
     */
    public Method(
            Declaration owner, String name, List<ApexType> parameters, ApexType returnType, Set<String> modifiers) {
        this.owner = owner;
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.returnType = returnType;
        this.modifiers = Set.copyOf(modifiers);
    }

    /** Gives the method its body; one without a body is abstract. */
    public Method does(Body what) {
        body = what;
        return this;
    }

    /** Gives the parameters their names, which callers from outside use. */
    public Method named(List<String> names) {
        parameterNames = List.copyOf(names);
        return this;
    }

    public Declaration owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public List<ApexType> parameters() {
        return parameters;
    }

    /** Returns the names of the parameters, as they are written, of a method of the program. */
    public List<String> parameterNames() {
        return parameterNames;
    }

    public ApexType returnType() {
        return returnType;
    }

    public boolean isStatic() {
        return modifiers.contains("static");
    }

    /** Returns whether a subclass, or a class that implements the interface, can put its own method in this one's place. */
    public boolean isOverridable() {
        return !(owner instanceof UserClass)
                || owner.kind() == Kind.INTERFACE
                || has("virtual")
                || has("abstract")
                || has("override");
    }

    public boolean isAbstract() {
        return body == null;
    }

    /** Returns whether the declaration carries that word, that annotation ({@code @a}) or that value of one ({@code @a(b=c)}). */
    public boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    /** Returns whether another method of the same name takes the same parameter types. */
    public boolean sameParameters(List<ApexType> others) {
        return parameters.equals(others);
    }

    /** Runs the method as it stands here, without looking for an override. */
    public @Nullable Object invoke(Call call) {
        if (body == null) {
            throw new IllegalStateException("abstract method called: " + this);
        }
        return body.invoke(call);
    }

    /** Returns the key under which overloads and overrides are looked up. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return owner.name() + "." + name
                + parameters.stream().map(ApexType::name).collect(Collectors.joining(", ", "(", ")"));
    }
}
