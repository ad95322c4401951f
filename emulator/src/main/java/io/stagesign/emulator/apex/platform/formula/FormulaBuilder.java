package io.stagesign.emulator.apex.platform.formula;

import io.stagesign.emulator.apex.platform.record.PackageNames;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.org.formula.CheckedFormula;
import io.stagesign.emulator.org.formula.Formula;
import io.stagesign.emulator.org.formula.FormulaException;
import io.stagesign.emulator.org.formula.Kind;
import org.jspecify.annotations.Nullable;

/** A FormulaEval.FormulaBuilder. */
final class FormulaBuilder {

    private static final int LONGEST = 3_900;

    private final PackageNames names;
    private @Nullable ApexType type;
    private @Nullable EnumValue returnType;
    private @Nullable String text;
    private boolean blankNumbersAreZero;

    FormulaBuilder(PackageNames names) {
        this.names = names;
    }

    FormulaBuilder type(ApexType given) {
        type = given;
        return this;
    }

    FormulaBuilder returnType(EnumValue given) {
        returnType = given;
        return this;
    }

    FormulaBuilder text(String given) {
        text = given;
        return this;
    }

    FormulaBuilder blankNumbersAreZero(boolean given) {
        blankNumbersAreZero = given;
        return this;
    }

    /** Parses and checks the formula; what is wrong is Apex's FormulaValidationException. */
    FormulaInstance build() {
        if (type == null || returnType == null || text == null) {
            throw invalid("A formula needs a type, a return type and a text.");
        } else if (text.length() > LONGEST) {
            throw invalid(
                    "Formula is too long (" + text.length() + " characters). Maximum length is 3,900 characters.");
        } else if (type.declaration() instanceof UserClass owner && !owner.has("global")) {
            throw invalid("The formula context type must be a global class: " + owner.name());
        }
        try {
            Formula formula = Formula.parse(text);
            FieldPaths paths = new FieldPaths(type, names);
            CheckedFormula checked = formula.check(paths, blankNumbersAreZero);
            requireKind(checked.kind(), returnType);
            return new FormulaInstance(formula, checked, returnType.name(), paths);
        } catch (FormulaException wrong) {
            throw invalid(wrong.reason());
        }
    }

    private static void requireKind(Kind kind, EnumValue returnType) {
        Kind wanted = wanted(returnType.name());
        if (kind != wanted && kind != Kind.NULL) {
            throw invalid("Formula result is data type (" + kind.label() + "), incompatible with expected data type ("
                    + wanted.label() + ").");
        }
    }

    private static Kind wanted(String returnType) {
        return switch (returnType) {
            case "STRING", "ID" -> Kind.TEXT;
            case "DECIMAL", "DOUBLE", "INTEGER", "LONG" -> Kind.NUMBER;
            default -> Kind.valueOf(returnType);
        };
    }

    private static ApexFault invalid(String message) {
        return new ApexFault("FormulaValidationException", message);
    }
}
