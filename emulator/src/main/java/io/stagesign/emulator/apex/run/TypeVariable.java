package io.stagesign.emulator.apex.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type parameter of a platform type.
 *
 * @param name for example T
 * @param index its place among the parameters of its type
 */
public record TypeVariable(String name, int index) implements Declaration {

    @Override
    public Kind kind() {
        return Kind.VARIABLE;
    }

    @Override
    public List<ApexType> supertypes() {
        return List.of();
    }

    @Override
    public List<Method> methods(String methodName) {
        return List.of();
    }

    @Override
    public List<Method> constructors() {
        return List.of();
    }

    @Override
    public @Nullable Field field(String fieldName) {
        return null;
    }
}
