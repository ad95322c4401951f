package io.stagesign.emulator.apex.compile;

import io.stagesign.emulator.apex.compile.Operators.Binary;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators on bits, and those on conditions that evaluate both sides. */
final class Bits {

    private static final List<String> INTEGERS = List.of("Integer", "Long");

    private Bits() {}

    /** Finds the operator for two types, or null if it is none for them. */
    static @Nullable Binary binary(String operator, ApexType left, ApexType right) {
        if (left.is("Boolean") && right.is("Boolean") && "&|^".contains(operator)) {
            return new Binary(left, (a, b) -> logic(operator, Values.truth(a), Values.truth(b)));
        } else if (!INTEGERS.contains(left.name()) || !INTEGERS.contains(right.name())) {
            return null;
        }
        boolean shift = operator.length() > 1;
        ApexType type = shift ? left : Operators.wider(left, right);
        if (type.is("Integer")) {
            return new Binary(type, (a, b) -> bits(operator, integer(a), integer(b)));
        }
        return new Binary(type, (a, b) -> bits(operator, wide(a), wide(b)));
    }

    static int integer(@Nullable Object value) {
        return Values.required(value, Number.class).intValue();
    }

    static long wide(@Nullable Object value) {
        return Values.required(value, Number.class).longValue();
    }

    private static boolean logic(String operator, boolean a, boolean b) {
        return switch (operator) {
            case "&" -> a && b;
            case "|" -> a || b;
            default -> a != b;
        };
    }

    private static Object bits(String operator, int a, int b) {
        return switch (operator) {
            case "&" -> a & b;
            case "|" -> a | b;
            case "^" -> a ^ b;
            case "<<" -> a << b;
            case ">>" -> a >> b;
            default -> a >>> b;
        };
    }

    private static Object bits(String operator, long a, long b) {
        return switch (operator) {
            case "&" -> a & b;
            case "|" -> a | b;
            case "^" -> a ^ b;
            case "<<" -> a << b;
            case ">>" -> a >> b;
            default -> a >>> b;
        };
    }
}
