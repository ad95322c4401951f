package io.stagesign.emulator.org.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A place where a function or operator is used, with its arguments checked. */
record Usage(Tree.Application tree, List<Node> arguments) {

    Node argument(int index) {
        return arguments.get(index);
    }

    int count() {
        return arguments.size();
    }

    /** Returns how messages name the function or operator. */
    String what() {
        boolean function = Character.isLetter(tree.name().charAt(0));
        return function ? "function '" + tree.name() + "()'" : "operator '" + tree.name() + "'";
    }

    /** Refuses any other number of arguments; the most may be absent as -1. */
    void requireCount(int least, int most) {
        if (count() < least || (most >= 0 && count() > most)) {
            throw new FormulaException(
                    "Incorrect number of parameters for " + what() + ". Expected " + least + ", received " + count());
        }
    }

    /** Refuses an argument of another kind; NULL fits every kind. */
    void requireKind(int index, Kind... wanted) {
        Node given = argument(index);
        boolean fits = given.kind() == Kind.NULL || List.of(wanted).contains(given.kind());
        if (!fits && given.kind().isPicklist()) {
            throw new FormulaException("Field " + given.path()
                    + " is a picklist field. Picklist fields are only supported in" + " certain functions.");
        } else if (!fits) {
            String expected = Arrays.stream(wanted).map(Kind::label).collect(Collectors.joining(", "));
            throw new FormulaException("Incorrect parameter type for " + what() + ". Expected " + expected
                    + ", received " + given.kind().label());
        }
    }

    /** Returns the kind that two arguments have in common; refuses them if they have none. */
    Kind common(int first, int second) {
        Kind kind = argument(first).kind();
        if (kind == Kind.NULL) {
            return argument(second).kind();
        }
        requireKind(second, kind);
        return kind;
    }

    Node node(Kind kind, Node.Code code) {
        return new Node(tree, kind, code);
    }
}
