package io.stagesign.emulator.org.formula;

import org.jspecify.annotations.Nullable;

/** The fields that a formula may name. */
@FunctionalInterface
public interface Fields {

    /**
     * Returns the kind of a field.
     *
     * @param path the field as it is written, with the relationships that lead to it: {@code Account.Owner.Name}; global
     *     variables begin with a dollar sign
     * @return null if there is no such field
     */
    @Nullable Kind kind(String path);
}
