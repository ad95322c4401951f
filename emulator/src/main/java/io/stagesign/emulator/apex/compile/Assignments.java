package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.ArrayExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.AssignExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.PostOpExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.PreOpExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.SubExpressionContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Conversions;

/** Compiles assignments, increments, and the elements of lists that they may write to. */
final class Assignments {

    private final Scope scope;
    private final Expressions expressions;
    private final Names names;
    private final Operators operators;

    Assignments(Scope scope, Expressions expressions, Names names) {
        this.scope = scope;
        this.expressions = expressions;
        this.names = names;
        this.operators = new Operators(scope, expressions);
    }

    Typed assign(AssignExpressionContext context) {
        Place place = place(context.expression(0));
        if (context.ASSIGN() != null) {
            return plain(place, expressions.compile(context.expression(1), place.type()));
        }
        Typed value = expressions.compile(context.expression(1));
        String sign = context.getChild(1).getText();
        return update(context, place, sign.substring(0, sign.length() - 1), value, true);
    }

    private static Typed plain(Place place, Code value) {
        return new Typed(place.type(), frame -> {
            Place.Reference target = place.locator().at(frame);
            Object result = value.run(frame);
            target.set(result);
            return result;
        });
    }

    Typed postfix(PostOpExpressionContext context) {
        return update(context, place(context.expression()), context.INC() != null ? "+" : "-", one(), false);
    }

    Typed prefix(PreOpExpressionContext context) {
        return update(context, place(context.expression()), context.INC() != null ? "+" : "-", one(), true);
    }

    private Typed one() {
        return new Typed(scope.owner().type("Integer"), frame -> 1);
    }

    /** Reads a place, combines its value with another and writes the result; gives the new or the old value. */
    private Typed update(ExpressionContext where, Place place, String operator, Typed value, boolean givesNew) {
        ApexType type = place.type();
        Operators.Binary binary = operators.binary(where, operator, type, value.type());
        if (!Conversions.assignable(binary.type(), type)) {
            throw scope.owner().refuse(where, "illegal assignment from " + binary.type() + " to " + type);
        }
        Conversions.Converter converter = Conversions.converter(type);
        return new Typed(type, frame -> {
            Place.Reference target = place.locator().at(frame);
            Object before = target.get();
            Object after =
                    converter.apply(binary.apply().apply(before, value.code().run(frame)));
            target.set(after);
            return givesNew ? after : before;
        });
    }

    private Place place(ExpressionContext context) {
        if (context instanceof ArrayExpressionContext element) {
            return elementPlace(element);
        }
        return context instanceof SubExpressionContext sub ? place(sub.expression()) : names.target(context);
    }

    /** Compiles the reading of {@code list[index]}. */
    Typed element(ArrayExpressionContext context) {
        return elementPlace(context).read();
    }

    private Place elementPlace(ArrayExpressionContext context) {
        Typed list = expressions.link(context.expression(0));
        if (!list.type().is("List")) {
            throw scope.owner().refuse(context, "index on " + list.type());
        }
        Code index = expressions.compile(context.expression(1), scope.owner().type("Integer"));
        return Place.element(list.type().argument(0), list, index);
    }
}
