package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.LiteralContext;
import io.github.apexdevtools.apexparser.ApexParser.LiteralPrimaryContext;
import io.github.apexdevtools.apexparser.ApexParser.PrimaryContext;
import io.github.apexdevtools.apexparser.ApexParser.SoqlPrimaryContext;
import io.github.apexdevtools.apexparser.ApexParser.SuperPrimaryContext;
import io.github.apexdevtools.apexparser.ApexParser.ThisPrimaryContext;
import io.github.apexdevtools.apexparser.ApexParser.TypeRefPrimaryContext;
import io.github.apexdevtools.apexparser.ApexParser.VoidPrimaryContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Frame;
import java.math.BigDecimal;

/** Compiles literals, {@code this}, {@code X.class} and inline queries. */
final class Primaries {

    private final Scope scope;
    private final Expressions expressions;

    Primaries(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Typed compile(PrimaryContext context) {
        ClassScope owner = scope.owner();
        if (context instanceof LiteralPrimaryContext literal) {
            return literal(literal.literal());
        } else if (context instanceof ThisPrimaryContext || context instanceof SuperPrimaryContext) {
            if (scope.isStatic()) {
                throw owner.refuse(context, context.getText() + " in a static method");
            }
            return new Typed(ApexType.of(owner.owner()), Frame::self);
        } else if (context instanceof TypeRefPrimaryContext reference) {
            ApexType type = owner.type(reference.typeRef());
            return new Typed(owner.type("Type"), frame -> type);
        } else if (context instanceof VoidPrimaryContext) {
            ApexType type = owner.type("void");
            return new Typed(owner.type("Type"), frame -> type);
        } else if (context instanceof SoqlPrimaryContext soql) {
            return new Queries(scope, expressions).compile(soql.soqlLiteral().query());
        }
        throw owner.refuse(context, "unsupported expression: SOSL");
    }

    private Typed literal(LiteralContext literal) {
        String text = literal.getText();
        if (literal.IntegerLiteral() != null) {
            return constant("Integer", number(literal, () -> Integer.valueOf(text)));
        } else if (literal.LongLiteral() != null) {
            return constant("Long", number(literal, () -> Long.valueOf(text.substring(0, text.length() - 1))));
        } else if (literal.NumberLiteral() != null) {
            boolean isDouble = text.endsWith("d") || text.endsWith("D");
            return isDouble
                    ? constant("Double", Double.valueOf(text.substring(0, text.length() - 1)))
                    : constant("Decimal", new BigDecimal(text));
        } else if (literal.BooleanLiteral() != null) {
            return constant("Boolean", Boolean.valueOf(text));
        } else if (literal.NULL() != null) {
            return new Typed(scope.owner().type("null"), frame -> null);
        }
        return constant("String", text(literal));
    }

    private String text(LiteralContext literal) {
        return literal.StringLiteral() == null
                ? StringLiterals.multiline(literal.getText())
                : StringLiterals.plain(scope.owner(), literal);
    }

    private Object number(LiteralContext literal, java.util.function.Supplier<Object> parsed) {
        try {
            return parsed.get();
        } catch (NumberFormatException e) {
            throw scope.owner().refuse(literal, "number out of range " + literal.getText());
        }
    }

    private Typed constant(String type, Object value) {
        return new Typed(scope.owner().type(type), frame -> value);
    }
}
