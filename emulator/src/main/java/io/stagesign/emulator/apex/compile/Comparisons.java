package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.CastExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.CmpExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.EqualityExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.InstanceOfExpressionContext;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Conversions;
import io.stagesign.emulator.apex.run.Equality;
import io.stagesign.emulator.apex.run.Types;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Compiles comparisons, {@code instanceof} and casts. */
final class Comparisons {

    private static final List<String> NUMBERS = List.of("Integer", "Long", "Double", "Decimal");
    private static final List<String> TIMES = List.of("Date", "Datetime");

    private final Scope scope;
    private final Expressions expressions;

    Comparisons(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Typed order(CmpExpressionContext context) {
        Typed left = expressions.compile(context.expression(0));
        Typed right = expressions.compile(context.expression(1));
        boolean orEqual = context.ASSIGN() != null;
        IntPredicate holds = context.GT() == null
                ? (orEqual ? sign -> sign <= 0 : sign -> sign < 0)
                : (orEqual ? sign -> sign >= 0 : sign -> sign > 0);
        boolean text = isText(left.type()) || isText(right.type());
        if (!text && !comparable(left.type(), right.type())) {
            throw scope.owner().refuse(context, "comparison of " + left.type() + " and " + right.type());
        }
        return result(left, right, (a, b) -> text ? textOrder(a, b, holds) : valueOrder(a, b, holds));
    }

    private static boolean comparable(ApexType left, ApexType right) {
        return (NUMBERS.contains(left.name()) && NUMBERS.contains(right.name()))
                || (TIMES.contains(left.name()) && TIMES.contains(right.name()))
                || (left.is("Time") && right.is("Time"));
    }

    private static boolean isText(ApexType type) {
        return type.is("String") || type.is("Id");
    }

    /** Anything compared with null is false. */
    private static boolean valueOrder(@Nullable Object left, @Nullable Object right, IntPredicate holds) {
        return left != null && right != null && holds.test(Equality.compare(left, right));
    }

    /** Text is greater than null, and its case does not matter. */
    private static boolean textOrder(@Nullable Object left, @Nullable Object right, IntPredicate holds) {
        if (left instanceof String a && right instanceof String b) {
            return holds.test(a.compareToIgnoreCase(b));
        }
        return holds.test(Boolean.compare(left != null, right != null));
    }

    private Typed result(Typed left, Typed right, BiPredicate<@Nullable Object, @Nullable Object> test) {
        Code first = left.code();
        Code second = right.code();
        return new Typed(scope.owner().type("Boolean"), frame -> test.test(first.run(frame), second.run(frame)));
    }

    Typed equality(EqualityExpressionContext context) {
        Typed left = oneRow(expressions.compile(context.expression(0)));
        Typed right = oneRow(expressions.compile(context.expression(1)));
        if (!related(left.type(), right.type())) {
            throw scope.owner().refuse(context, "comparison of " + left.type() + " and " + right.type());
        }
        boolean exact = context.TRIPLEEQUAL() != null || context.TRIPLENOTEQUAL() != null;
        boolean negated =
                context.TRIPLENOTEQUAL() != null || context.NOTEQUAL() != null || context.LESSANDGREATER() != null;
        BiPredicate<@Nullable Object, @Nullable Object> equal =
                exact ? Equality::identical : equal(left.type(), right.type());
        return result(left, right, negated ? equal.negate() : equal);
    }

    private static Typed oneRow(Typed operand) {
        return operand.trait() == Typed.Trait.ROWS && !operand.type().is("List") ? operand.onlyRow() : operand;
    }

    private static boolean related(ApexType left, ApexType right) {
        return Conversions.assignable(left, right)
                || Conversions.assignable(right, left)
                || (left.declaration().kind() == right.declaration().kind() && !isText(left) && !isText(right));
    }

    private static BiPredicate<@Nullable Object, @Nullable Object> equal(ApexType left, ApexType right) {
        if (left.is("Id") || right.is("Id")) {
            ApexType id = left.is("Id") ? left : right;
            boolean text = isText(left) && isText(right);
            return (a, b) -> Equality.equal(text ? asId(a, id) : a, text ? asId(b, id) : b);
        } else if (left.is("String") || right.is("String")) {
            return Equality::equalText;
        } else if (left.is("Datetime") || right.is("Datetime")) {
            ApexType datetime = left.is("Datetime") ? left : right;
            return (a, b) -> Equality.equal(Conversions.convert(a, datetime), Conversions.convert(b, datetime));
        }
        return Equality::equal;
    }

    private static @Nullable Object asId(@Nullable Object text, ApexType id) {
        return "".equals(text) ? text : Conversions.convert(text, id);
    }

    Typed instance(InstanceOfExpressionContext context) {
        Code value = expressions.compile(context.expression()).code();
        ApexType wanted = scope.owner().type(context.typeRef());
        Types types = scope.owner().types();
        return new Typed(
                scope.owner().type("Boolean"), frame -> Conversions.isInstance(value.run(frame), wanted, types));
    }

    Typed cast(CastExpressionContext context) {
        Typed given = expressions.compile(context.expression());
        ApexType wanted = scope.owner().type(context.typeRef());
        if (given.trait() == Typed.Trait.ROWS && !wanted.is("List")) {
            return checked(context, given.onlyRow(), wanted);
        }
        return checked(context, given, wanted);
    }

    private Typed checked(ExpressionContext where, Typed given, ApexType wanted) {
        Code code = given.code();
        boolean numbers = NUMBERS.contains(given.type().name()) && NUMBERS.contains(wanted.name());
        if (numbers) {
            return new Typed(wanted, frame -> narrowed(code.run(frame), wanted));
        } else if (Conversions.assignable(given.type(), wanted)) {
            return new Typed(wanted, expressions.convert(where, given, wanted));
        } else if (given.type().is("void")) {
            throw scope.owner().refuse(where, "cast of void");
        }
        Types types = scope.owner().types();
        return new Typed(wanted, frame -> instance(code.run(frame), wanted, types));
    }

    private static @Nullable Object narrowed(@Nullable Object value, ApexType wanted) {
        return wanted.is("Integer") && value instanceof Number number
                ? (Object) number.intValue()
                : Conversions.convert(value, wanted);
    }

    private static @Nullable Object instance(@Nullable Object value, ApexType wanted, Types types) {
        if (value != null && !Conversions.isInstance(value, wanted, types)) {
            throw new ApexFault(
                    "TypeException", "Invalid conversion from runtime type " + types.of(value) + " to " + wanted);
        }
        return Conversions.convert(value, wanted);
    }
}
