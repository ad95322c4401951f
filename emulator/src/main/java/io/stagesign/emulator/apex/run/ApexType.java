package io.stagesign.emulator.apex.run;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type as a program uses it; also the value of {@code System.Type}.
 *
 * @param declaration what is declared
 * @param arguments its type arguments, empty unless it is generic
 */
public record ApexType(Declaration declaration, List<ApexType> arguments) {

    public static ApexType of(Declaration declaration, ApexType... arguments) {
        return new ApexType(declaration, List.of(arguments));
    }

    /** Returns the name as Apex shows it, for example {@code Map<Id,Account>}. */
    public String name() {
        return arguments.isEmpty()
                ? declaration.name()
                : declaration.name()
                        + arguments.stream().map(ApexType::name).collect(Collectors.joining(",", "<", ">"));
    }

    /** Returns whether the declared name, without arguments, is this one. */
    public boolean is(String name) {
        return declaration.name().equalsIgnoreCase(name);
    }

    /** Returns whether it is SObject or one of the objects. */
    public boolean isRecord() {
        return declaration.kind() == Kind.SOBJECT || is("SObject");
    }

    public ApexType argument(int index) {
        return arguments.get(index);
    }

    /** Replaces type parameters by the arguments of the type they are looked up through. */
    public ApexType within(ApexType receiver) {
        if (declaration instanceof TypeVariable variable) {
            return variable.index() < receiver.arguments.size() ? receiver.argument(variable.index()) : this;
        }
        return arguments.isEmpty()
                ? this
                : new ApexType(
                        declaration,
                        arguments.stream().map(each -> each.within(receiver)).toList());
    }

    /** Returns the direct supertypes, with the type arguments filled in. */
    public List<ApexType> supertypes() {
        return declaration.supertypes().stream().map(each -> each.within(this)).toList();
    }

    /** Returns this type or the nearest supertype of that declaration, or null if it is none. */
    public @Nullable ApexType as(Declaration wanted) {
        if (declaration == wanted) {
            return this;
        }
        for (ApexType supertype : supertypes()) {
            ApexType found = supertype.as(wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return name();
    }
}
