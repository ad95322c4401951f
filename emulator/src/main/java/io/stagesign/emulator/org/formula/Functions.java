package io.stagesign.emulator.org.formula;

import java.util.HashMap;
import java.util.Map;

/** All functions and operators by name. */
final class Functions {

    private static final Map<String, Function> ALL = new HashMap<>();

    static {
        ALL.putAll(Operators.ALL);
        ALL.putAll(LogicFunctions.ALL);
        ALL.putAll(BlankFunctions.ALL);
        ALL.putAll(PicklistFunctions.ALL);
        ALL.putAll(ChangeFunctions.ALL);
        ALL.putAll(TextFunctions.ALL);
        ALL.putAll(NumberFunctions.ALL);
        ALL.putAll(DateFunctions.ALL);
        ALL.putAll(TimeFunctions.ALL);
    }

    private Functions() {}

    static Function named(String name) {
        Function found = ALL.get(name);
        if (found == null) {
            throw new FormulaException("Unknown function " + name + ". Check spelling.");
        }
        return found;
    }
}
