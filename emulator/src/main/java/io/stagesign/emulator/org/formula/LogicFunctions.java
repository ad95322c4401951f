package io.stagesign.emulator.org.formula;

import java.util.List;
import java.util.Map;

/** Conditions and choices; a condition that cannot be told, because something is absent, does not hold. */
final class LogicFunctions {

    static final Map<String, Function> ALL = Map.of(
            "AND", LogicFunctions::and,
            "OR", LogicFunctions::or,
            "NOT", LogicFunctions::not,
            "IF", LogicFunctions::choice,
            "CASE", LogicFunctions::cases);

    private LogicFunctions() {}

    private static List<Node> conditions(Usage usage) {
        usage.requireCount(1, -1);
        for (int i = 0; i < usage.count(); i++) {
            usage.requireKind(i, Kind.BOOLEAN);
        }
        return usage.arguments();
    }

    private static Node and(Usage usage) {
        List<Node> conditions = conditions(usage);
        return usage.node(Kind.BOOLEAN, context -> conditions.stream().allMatch(each -> each.holds(context)));
    }

    private static Node or(Usage usage) {
        List<Node> conditions = conditions(usage);
        return usage.node(Kind.BOOLEAN, context -> conditions.stream().anyMatch(each -> each.holds(context)));
    }

    private static Node not(Usage usage) {
        usage.requireCount(1, 1);
        usage.requireKind(0, Kind.BOOLEAN);
        return usage.node(Kind.BOOLEAN, context -> {
            Object value = usage.argument(0).in(context);
            return value == null ? null : !Boolean.TRUE.equals(value);
        });
    }

    private static Node choice(Usage usage) {
        usage.requireCount(3, 3);
        usage.requireKind(0, Kind.BOOLEAN);
        plain(usage, 1);
        plain(usage, 2);
        Kind kind = usage.common(1, 2);
        return usage.node(
                kind,
                context ->
                        usage.argument(usage.argument(0).holds(context) ? 1 : 2).in(context));
    }

    private static void plain(Usage usage, int index) {
        usage.requireKind(index, Kind.TEXT, Kind.NUMBER, Kind.BOOLEAN, Kind.DATE, Kind.DATETIME, Kind.TIME);
    }

    /** A value, pairs of what it may be and what that gives, and what anything else gives; no truth values anywhere. */
    private static Node cases(Usage usage) {
        usage.requireCount(4, -1);
        if (usage.count() % 2 != 0) {
            throw new FormulaException("Incorrect number of parameters for " + usage.what() + ". Expected "
                    + (usage.count() - 1) + ", received " + usage.count());
        }
        int last = usage.count() - 1;
        usage.requireKind(0, Kind.TEXT, Kind.PICKLIST, Kind.NUMBER, Kind.DATE, Kind.DATETIME, Kind.TIME);
        Kind kind = usage.argument(0).kind();
        Kind result = usage.argument(last).kind();
        for (int i = 1; i < last; i += 2) {
            usage.requireKind(i, kind == Kind.PICKLIST ? Kind.TEXT : kind);
            usage.requireKind(i + 1, Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.DATETIME, Kind.TIME);
            result = usage.common(i + 1, last);
        }
        return usage.node(
                result, context -> usage.argument(chosen(usage, kind, context)).in(context));
    }

    private static int chosen(Usage usage, Kind kind, Context context) {
        Object value = usage.argument(0).in(context);
        for (int i = 1; i < usage.count() - 1; i += 2) {
            if (Boolean.TRUE.equals(
                    Operators.same(kind, value, usage.argument(i).in(context)))) {
                return i + 1;
            }
        }
        return usage.count() - 1;
    }
}
