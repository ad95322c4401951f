package io.stagesign.emulator.apex.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which type can stand where another is wanted, how far that is from exact, and what happens to the value. */
public final class Conversions {

    private static final List<String> NUMBERS = List.of("Integer", "Long", "Double", "Decimal");
    private static final int TO_OBJECT = 100;
    private static final int NO = -1;

    private Conversions() {}

    /** Returns whether a value of one type can be assigned to another without a cast. */
    public static boolean assignable(ApexType from, ApexType to) {
        return cost(from, to) != NO;
    }

    /** Returns how far the conversion is from exact (0 for none, more for less fitting), or -1 if there is none. */
    public static int cost(ApexType from, ApexType to) {
        if (from.is("void") || to.is("void")) {
            return NO;
        } else if (from.equals(to) || from.is("null")) {
            return 0;
        } else if (to.is("Object")) {
            return TO_OBJECT;
        }
        int scalar = scalarCost(from, to);
        return scalar == NO ? subtypeCost(from, to) : scalar;
    }

    private static int scalarCost(ApexType from, ApexType to) {
        int source = NUMBERS.indexOf(from.name());
        int target = NUMBERS.indexOf(to.name());
        if (source >= 0 && target >= 0) {
            return target < source ? narrowingCost(target) : target - source;
        } else if ((from.is("Id") && to.is("String")) || (from.is("Date") && to.is("Datetime"))) {
            return 1;
        }
        return from.is("String") && to.is("Id") ? 2 : NO;
    }

    /** A Decimal passes for a Double, but any widening comes first: of Integer and Decimal the Decimal decides. */
    private static int narrowingCost(int target) {
        return NUMBERS.get(target).equals("Double") ? NUMBERS.size() : NO;
    }

    private static int subtypeCost(ApexType from, ApexType to) {
        if (from.declaration() == to.declaration()) {
            return sameShape(from, to) ? 1 : NO;
        }
        int best = NO;
        for (ApexType supertype : from.supertypes()) {
            int cost = subtypeCost(supertype, to);
            if (cost != NO && (best == NO || cost + 1 < best)) {
                best = supertype.equals(to) ? 1 : cost + 1;
            }
        }
        return best;
    }

    /** Lists and iterables of a subtype fit; sets and maps only where both hold SObjects. */
    private static boolean sameShape(ApexType from, ApexType to) {
        boolean covariant = !from.is("Set") && !from.is("Map");
        for (int i = 0; i < from.arguments().size(); i++) {
            if (i >= to.arguments().size() || !fits(from.argument(i), to.argument(i), covariant)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(ApexType from, ApexType to, boolean covariant) {
        boolean records = (isRecord(from) && to.is("SObject")) || (from.is("SObject") && isRecord(to));
        boolean lists = from.is("List") && to.is("List") && fits(from.argument(0), to.argument(0), false);
        if (records || lists || from.equals(to)) {
            return true;
        }
        boolean number = NUMBERS.contains(from.name()) && NUMBERS.contains(to.name());
        return covariant && !number && !from.is("Date") && assignable(from, to);
    }

    private static boolean isRecord(ApexType type) {
        return type.declaration().kind() == Kind.SOBJECT;
    }

    /** Returns whether a value is of a type: what {@code instanceof} and casts ask; null is of none. */
    public static boolean isInstance(@Nullable Object value, ApexType wanted, Types types) {
        if (value == null) {
            return false;
        } else if (wanted.is("Id")) {
            return value instanceof String text && Ids.isId(text);
        }
        ApexType actual = types.of(value);
        boolean wider = value instanceof Number && NUMBERS.contains(wanted.name()) && scalarCost(actual, wanted) != NO;
        return wider || actual.equals(wanted) || wanted.is("Object") || subtypeCost(actual, wanted) != NO;
    }

    /** Gives a value the representation of a type it is assignable to. */
    public static @Nullable Object convert(@Nullable Object value, ApexType to) {
        return converter(to).apply(value);
    }

    /** Returns what gives values the representation of a type they are assignable to. */
    public static Converter converter(ApexType to) {
        return switch (to.declaration().name()) {
            case "Long" -> value -> value instanceof Integer number ? (Object) number.longValue() : value;
            case "Double" -> value -> value instanceof Number number ? (Object) number.doubleValue() : value;
            case "Decimal" -> value -> value instanceof Number number ? decimal(number) : value;
            case "Datetime" -> value -> value instanceof LocalDate date ? midnight(date) : value;
            case "Id" -> value -> value instanceof String text ? Ids.parse(text) : value;
            default -> value -> value;
        };
    }

    /** Changes the representation of a value. */
    @FunctionalInterface
    public interface Converter {
        @Nullable Object apply(@Nullable Object value);
    }

    static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Returns a number of any Apex type as a Decimal. */
    public static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof Double d ? BigDecimal.valueOf(d) : BigDecimal.valueOf(number.longValue());
    }
}
