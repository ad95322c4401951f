package io.stagesign.emulator.org.formula;

import io.stagesign.emulator.org.formula.Tree.Application;
import io.stagesign.emulator.org.formula.Tree.Literal;
import io.stagesign.emulator.org.formula.Tree.Reference;
import java.math.BigDecimal;
import java.util.List;

/** Finds the fields and functions that a tree names and checks that their kinds fit. */
final class Checker {

    private final Fields fields;
    private final boolean blankNumbersAreZero;

    Checker(Fields fields, boolean blankNumbersAreZero) {
        this.fields = fields;
        this.blankNumbersAreZero = blankNumbersAreZero;
    }

    Node node(Tree tree) {
        if (tree instanceof Literal literal) {
            return new Node(tree, literal.kind(), context -> literal.value());
        } else if (tree instanceof Reference reference) {
            return field(reference);
        }
        Application application = (Application) tree;
        Function function = Functions.named(application.name());
        List<Node> arguments = application.arguments().stream().map(this::node).toList();
        return function.apply(new Usage(application, arguments));
    }

    private Node field(Reference reference) {
        String path = reference.path();
        Kind kind = fields.kind(path);
        if (kind == null) {
            throw new FormulaException("Field " + path + " does not exist. Check spelling.");
        } else if (kind == Kind.BOOLEAN) {
            return new Node(reference, kind, context -> Boolean.TRUE.equals(context.value(path)));
        } else if (kind == Kind.NUMBER && blankNumbersAreZero) {
            return new Node(reference, kind, context -> {
                Object value = context.value(path);
                return value == null ? BigDecimal.ZERO : value;
            });
        }
        return new Node(reference, kind, context -> context.value(path));
    }
}
