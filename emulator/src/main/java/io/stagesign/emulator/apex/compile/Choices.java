package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.CoalExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.CondExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Conversions;
import io.stagesign.emulator.apex.run.Values;

/** Compiles {@code ?:} and {@code ??}, whose two sides have to agree on one type. */
final class Choices {

    private final Scope scope;
    private final Expressions expressions;

    Choices(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Typed coalesce(CoalExpressionContext context) {
        Typed left = expressions.compile(context.expression(0));
        Typed right = expressions.compile(context.expression(1));
        Typed one = left.beside(right, true);
        Typed other = right.beside(left, false);
        ApexType type = common(context, one.type(), other.type());
        Code first = expressions.convert(context, one, type);
        Code second = expressions.convert(context, other, type);
        return new Typed(type, frame -> {
            Object value = first.run(frame);
            return value == null ? second.run(frame) : value;
        });
    }

    Typed choice(CondExpressionContext context) {
        Code condition = expressions.condition(context.expression(0));
        Typed left = expressions.compile(context.expression(1));
        Typed right = expressions.compile(context.expression(2));
        Typed one = left.beside(right, false);
        Typed other = right.beside(left, false);
        ApexType type = common(context, one.type(), other.type());
        Code first = expressions.convert(context, one, type);
        Code second = expressions.convert(context, other, type);
        return new Typed(type, frame -> Values.truth(condition.run(frame)) ? first.run(frame) : second.run(frame));
    }

    /** Returns the type that both branches of a choice have. */
    private ApexType common(ExpressionContext where, ApexType left, ApexType right) {
        if (left.is("null") || (!right.is("null") && Conversions.assignable(left, right))) {
            return right;
        } else if (right.is("null") || Conversions.assignable(right, left)) {
            return left;
        }
        for (ApexType supertype : left.supertypes()) {
            if (Conversions.assignable(right, supertype)) {
                return supertype;
            }
        }
        throw scope.owner().refuse(where, "incompatible types " + left + " and " + right);
    }
}
