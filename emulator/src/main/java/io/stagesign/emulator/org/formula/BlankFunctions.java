package io.stagesign.emulator.org.formula;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions about absent values; picklists are not asked here but with ISPICKVAL, or as text. */
final class BlankFunctions {

    private static final Kind[] PLAIN = {
        Kind.TEXT, Kind.NUMBER, Kind.BOOLEAN, Kind.DATE, Kind.DATETIME, Kind.TIME, Kind.MULTI_PICKLIST
    };

    static final Map<String, Function> ALL = Map.of(
            "ISBLANK", BlankFunctions::isBlank,
            "ISNULL", BlankFunctions::isNull,
            "BLANKVALUE", BlankFunctions::replaced,
            "NULLVALUE", BlankFunctions::replaced,
            "ISNUMBER", BlankFunctions::isNumber);

    private BlankFunctions() {}

    private static boolean blank(@Nullable Object value) {
        return value == null || value.equals("");
    }

    private static Node isBlank(Usage usage) {
        usage.requireCount(1, 1);
        usage.requireKind(0, PLAIN);
        return usage.node(Kind.BOOLEAN, context -> blank(usage.argument(0).in(context)));
    }

    /** A text is never null. */
    private static Node isNull(Usage usage) {
        usage.requireCount(1, 1);
        usage.requireKind(0, PLAIN);
        boolean text = usage.argument(0).kind() == Kind.TEXT;
        return usage.node(Kind.BOOLEAN, context -> !text && usage.argument(0).in(context) == null);
    }

    private static Node replaced(Usage usage) {
        usage.requireCount(2, 2);
        usage.requireKind(0, Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.DATETIME, Kind.TIME);
        Kind kind = usage.common(0, 1);
        return usage.node(kind, context -> {
            Object value = usage.argument(0).in(context);
            return blank(value) ? usage.argument(1).in(context) : value;
        });
    }

    private static Node isNumber(Usage usage) {
        usage.requireCount(1, 1);
        usage.requireKind(0, Kind.TEXT);
        return usage.node(
                Kind.BOOLEAN, context -> TextFunctions.number(usage.argument(0).text(context)) != null);
    }
}
