package io.stagesign.emulator.apex.platform.formula;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.platform.record.PackageNames;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.ObjectToken;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Formula.builder() and the namespace FormulaEval (Apex Reference, "FormulaEval Namespace"), without templates and global
 * variables.
 */
public final class FormulaTypes implements Library {

    private final PackageNames names;
    private final Clock clock;

    public FormulaTypes(PackageNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void register(Platform platform) {
        platform.exception("FormulaValidationException");
        platform.exception("FormulaEvaluationException");
        platform.enumeration(
                "FormulaEval.FormulaReturnType",
                "BOOLEAN",
                "DATE",
                "DATETIME",
                "DECIMAL",
                "DOUBLE",
                "ID",
                "INTEGER",
                "LONG",
                "STRING",
                "TIME");
        platform.type("Formula")
                .asAbstract()
                .staticMethod("FormulaEval.FormulaBuilder builder()", call -> new FormulaBuilder(names));
        PlatformType builder = platform.type("FormulaEval.FormulaBuilder", FormulaBuilder.class)
                .asAbstract();
        builder.method(
                        "FormulaEval.FormulaBuilder withType(Type contextType)",
                        call -> builder(call).type(call.argument(0, ApexType.class)))
                .method(
                        "FormulaEval.FormulaBuilder withType(Schema.SObjectType contextType)",
                        call -> builder(call)
                                .type(ApexType.of(
                                        call.argument(0, ObjectToken.class).declaration())))
                .method(
                        "FormulaEval.FormulaBuilder withReturnType(FormulaEval.FormulaReturnType returnType)",
                        call -> builder(call).returnType(call.argument(0, EnumValue.class)))
                .method(
                        "FormulaEval.FormulaBuilder withFormula(String text)",
                        call -> builder(call).text(call.text(0)))
                .method(
                        "FormulaEval.FormulaBuilder treatNumericNullAsZero(Boolean whether)",
                        call -> builder(call).blankNumbersAreZero(call.argument(0, Boolean.class)))
                .method(
                        "FormulaEval.FormulaInstance build()",
                        call -> builder(call).build());
        platform.type("FormulaEval.FormulaInstance", FormulaInstance.class)
                .asAbstract()
                .method("Object evaluate(Object context)", this::evaluate)
                .method("Set<String> getReferencedFields()", FormulaTypes::referenced);
    }

    private static FormulaBuilder builder(Call call) {
        return call.self(FormulaBuilder.class);
    }

    private @Nullable Object evaluate(Call call) {
        return call.self(FormulaInstance.class).evaluate(call.execution(), call.argument(0, Object.class), clock);
    }

    private static ApexSet referenced(Call call) {
        return new ApexSet(
                call.execution().types().get("String"),
                call.self(FormulaInstance.class).formula().fields());
    }
}
