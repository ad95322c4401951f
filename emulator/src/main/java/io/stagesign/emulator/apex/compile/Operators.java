package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.BitExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.NegExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.PreOpExpressionContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Arithmetic;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Conversions;
import io.stagesign.emulator.apex.run.Text;
import io.stagesign.emulator.apex.run.Values;
import io.stagesign.emulator.apex.source.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BinaryOperator;

/** Compiles arithmetic, string concatenation and signs; bit operators with {@link Bits}. */
final class Operators {

    private static final List<String> NUMBERS = List.of("Integer", "Long", "Double", "Decimal");

    private final Scope scope;
    private final Expressions expressions;

    Operators(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /**
     * An operator for two static types.
     *
     * @param type of the result
     * @param apply computes it; operands may be null
     */
    record Binary(ApexType type, BinaryOperator<Object> apply) {}

    Typed arithmetic(ExpressionContext context) {
        return combined(context, context.getChild(1).getText());
    }

    Typed bits(ExpressionContext context) {
        String operator = context instanceof BitExpressionContext shift
                ? (shift.GT().isEmpty() ? "<<" : ">".repeat(shift.GT().size()))
                : context.getChild(1).getText();
        return combined(context, operator);
    }

    private Typed combined(ExpressionContext context, String operator) {
        Typed left = expressions.compile((ExpressionContext) context.getChild(0));
        Typed right = expressions.compile((ExpressionContext) context.getChild(context.getChildCount() - 1));
        Binary binary = binary(context, operator, left.type(), right.type());
        Code first = left.code();
        Code second = right.code();
        return new Typed(binary.type(), frame -> binary.apply().apply(first.run(frame), second.run(frame)));
    }

    /** Finds the operator for two types. */
    Binary binary(ExpressionContext where, String operator, ApexType left, ApexType right) {
        boolean text = left.is("String") || right.is("String") || left.is("Id") || right.is("Id");
        if (operator.equals("+") && text && !right.is("void") && !left.is("void")) {
            return new Binary(scope.owner().type("String"), (a, b) -> Text.of(a) + Text.of(b));
        } else if ("+-*/".contains(operator)) {
            return isNumber(left) && isNumber(right)
                    ? numbers(operator, wider(left, right))
                    : dates(where, operator, left, right);
        }
        Binary bits = Bits.binary(operator, left, right);
        if (bits == null) {
            throw unfit(where, operator, left, right);
        }
        return bits;
    }

    private static boolean isNumber(ApexType type) {
        return NUMBERS.contains(type.name());
    }

    static ApexType wider(ApexType left, ApexType right) {
        return NUMBERS.indexOf(left.name()) >= NUMBERS.indexOf(right.name()) ? left : right;
    }

    private static Binary numbers(String operator, ApexType type) {
        BinaryOperator<Object> exact = switch (type.name()) {
            case "Integer" -> Arithmetic.integers(operator);
            case "Long" -> Arithmetic.longs(operator);
            case "Double" -> Arithmetic.doubles(operator);
            default -> Arithmetic.decimals(operator);
        };
        Conversions.Converter number = Conversions.converter(type);
        return new Binary(
                type, (a, b) -> exact.apply(Values.required(number.apply(a)), Values.required(number.apply(b))));
    }

    private Binary dates(ExpressionContext where, String operator, ApexType left, ApexType right) {
        boolean whole = right.is("Integer") || right.is("Long");
        boolean plus = operator.equals("+");
        if ((plus || operator.equals("-")) && left.is("Date") && whole) {
            return new Binary(
                    left, (a, b) -> Arithmetic.plusDays(Values.required(a, LocalDate.class), signed(plus, b)));
        } else if ((plus || operator.equals("-")) && left.is("Datetime") && isNumber(right)) {
            return new Binary(left, (a, b) -> Arithmetic.plusDays(Values.required(a, Instant.class), signed(plus, b)));
        }
        throw unfit(where, operator, left, right);
    }

    private Refusal unfit(ExpressionContext where, String operator, ApexType left, ApexType right) {
        return scope.owner().refuse(where, "operator " + operator + " on " + left + " and " + right);
    }

    private static Number signed(boolean plus, Object days) {
        Number number = Values.required(days, Number.class);
        return plus ? number : Arithmetic.negated(number);
    }

    /** Compiles {@code !condition} and {@code ~number}. */
    Typed not(NegExpressionContext context) {
        if (context.BANG() != null) {
            Code condition = expressions.condition(context.expression());
            return new Typed(scope.owner().type("Boolean"), frame -> !Values.truth(condition.run(frame)));
        }
        Typed operand = expressions.compile(context.expression());
        if (operand.type().is("Integer")) {
            return new Typed(
                    operand.type(), frame -> ~Bits.integer(operand.code().run(frame)));
        } else if (operand.type().is("Long")) {
            return new Typed(operand.type(), frame -> ~Bits.wide(operand.code().run(frame)));
        }
        throw scope.owner().refuse(context, "operator ~ on " + operand.type());
    }

    /** Compiles {@code +number} and {@code -number}. */
    Typed sign(PreOpExpressionContext context) {
        Typed operand = expressions.compile(context.expression());
        if (!isNumber(operand.type())) {
            throw scope.owner().refuse(context, "sign on " + operand.type());
        }
        Code code = operand.code();
        return context.ADD() != null
                ? operand
                : new Typed(
                        operand.type(), frame -> Arithmetic.negated(Values.required(code.run(frame), Number.class)));
    }
}
