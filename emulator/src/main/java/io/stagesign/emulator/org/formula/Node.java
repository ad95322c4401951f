package io.stagesign.emulator.org.formula;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a formula that fits the fields there are.
 *
 * @param tree how it is written
 * @param kind of its values
 * @param code how a value is computed
 */
record Node(Tree tree, Kind kind, Code code) {

    /** Computes a value of a part of a formula. */
    @FunctionalInterface
    interface Code {
        @Nullable Object in(Context context);
    }

    @Nullable Object in(Context context) {
        return code.in(context);
    }

    /** Returns a text as it is, where absent and empty are the same: empty. */
    String text(Context context) {
        return Objects.toString(in(context), "");
    }

    /** Returns whether a condition holds; one that cannot be told does not. */
    boolean holds(Context context) {
        return Boolean.TRUE.equals(in(context));
    }

    /** Returns the path of the field that this is. */
    @Nullable String path() {
        return tree instanceof Tree.Reference reference ? reference.path() : null;
    }
}
