package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.BlockContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionContext;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.FramePlan;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.StoredField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what initialises a class and its objects, in the order it is written, and compiles it. */
final class Initialisers {

    private final ClassScope scope;
    private final MethodCompiler methods;
    private final List<Function<Statements, Step>> statics = new ArrayList<>();
    private final List<Function<Statements, Step>> instances = new ArrayList<>();
    private @Nullable FramePlan instancePlan;

    Initialisers(ClassScope scope, MethodCompiler methods) {
        this.scope = scope;
        this.methods = methods;
    }

    /** Adds an initialiser block. */
    void block(BlockContext block, boolean isStatic) {
        (isStatic ? statics : instances).add(statements -> statements.block(block));
    }

    /** Adds the value that a field declaration gives. */
    void field(StoredField field, ExpressionContext value) {
        (field.isStatic() ? statics : instances)
                .add(statements -> statements.traced(value, assignment(statements, field, value)));
    }

    private static Step assignment(Statements statements, StoredField field, ExpressionContext value) {
        Code code = statements.value(value, field.type());
        return frame -> {
            field.set(frame.execution(), frame.self(), code.run(frame));
            return Completion.NORMAL;
        };
    }

    /** Has both lists compiled. */
    void compile() {
        if (!statics.isEmpty()) {
            scope.owner().setStaticInitialiser(plan("<clinit>", statics, true));
        }
        if (!instances.isEmpty()) {
            instancePlan = plan("<init>", instances, false);
        }
    }

    private FramePlan plan(String name, List<Function<Statements, Step>> parts, boolean isStatic) {
        FramePlan plan = methods.plan(1, name);
        methods.compile(
                plan,
                isStatic,
                scope.type("void"),
                null,
                statements -> Statements.inOrder(
                        parts.stream().map(part -> part.apply(statements)).toList()));
        return plan;
    }

    /** Returns what initialises the fields of a new object, or null if nothing does. */
    @Nullable FramePlan instancePlan() {
        return instancePlan;
    }
}
