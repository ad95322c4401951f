package io.stagesign.emulator.org.formula;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A formula as it is written. */
sealed interface Tree {

    /**
     * A literal.
     *
     * @param value null for NULL
     */
    record Literal(Kind kind, @Nullable Object value) implements Tree {}

    /** A field or global variable. */
    record Reference(String path) implements Tree {}

    /**
     * A function with its arguments, or an operator with its operands.
     *
     * @param name in capitals, or the operator's sign
     */
    record Application(String name, List<Tree> arguments) implements Tree {}

    /** Returns the paths of the fields in it, in order of appearance. */
    default Stream<String> references() {
        if (this instanceof Reference reference) {
            return Stream.of(reference.path());
        }
        return this instanceof Application application
                ? application.arguments().stream().flatMap(Tree::references)
                : Stream.empty();
    }
}
