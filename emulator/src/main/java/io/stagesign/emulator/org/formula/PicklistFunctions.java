package io.stagesign.emulator.org.formula;

import java.util.Arrays;
import java.util.Map;

/** What can be asked of picklists. */
final class PicklistFunctions {

    static final Map<String, Function> ALL =
            Map.of("ISPICKVAL", PicklistFunctions::isValue, "INCLUDES", PicklistFunctions::includes);

    private PicklistFunctions() {}

    private static void requireLiteral(Usage usage) {
        usage.requireCount(2, 2);
        if (!(usage.argument(1).tree() instanceof Tree.Literal)) {
            throw new FormulaException("Incorrect parameter for " + usage.what() + ". Expected a text literal.");
        }
        usage.requireKind(1, Kind.TEXT);
    }

    private static Node isValue(Usage usage) {
        usage.requireCount(2, 2);
        usage.requireKind(0, Kind.PICKLIST);
        requireLiteral(usage);
        return usage.node(
                Kind.BOOLEAN,
                context ->
                        usage.argument(0).text(context).equals(usage.argument(1).text(context)));
    }

    private static Node includes(Usage usage) {
        usage.requireCount(2, 2);
        usage.requireKind(0, Kind.MULTI_PICKLIST);
        requireLiteral(usage);
        return usage.node(
                Kind.BOOLEAN,
                context -> Arrays.asList(usage.argument(0).text(context).split(";", -1))
                        .contains(usage.argument(1).text(context)));
    }
}
