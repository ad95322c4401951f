package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.BlockContext;
import io.github.apexdevtools.apexparser.ApexParser.FormalParameterContext;
import io.github.apexdevtools.apexparser.ApexParser.FormalParametersContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.FramePlan;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans the frames of methods and compiles their bodies once every class has its members. */
final class MethodCompiler {

    private final ClassScope scope;
    private final List<Runnable> later;

    /**
     * Compiles methods of one class.
     *
     * @param later takes the compilation of bodies, to be run when all members are declared
     */
    MethodCompiler(ClassScope scope, List<Runnable> later) {
        this.scope = scope;
        this.later = later;
    }

    /** A parameter list read from the tree. */
    static List<FormalParameterContext> parameters(FormalParametersContext context) {
        return context.formalParameterList() == null
                ? List.of()
                : context.formalParameterList().formalParameter();
    }

    static List<String> names(FormalParametersContext context) {
        return parameters(context).stream().map(each -> each.id().getText()).toList();
    }

    List<ApexType> types(FormalParametersContext context) {
        return parameters(context).stream()
                .map(each -> scope.type(each.typeRef()))
                .toList();
    }

    /** Plans the frames of a method whose code begins on that line; no name for the body of a trigger. */
    FramePlan plan(int line, String name) {
        UserClass owner = scope.owner();
        String kind = scope.triggerObject() == null ? "Class." : "Trigger.";
        String label = kind + owner.name() + (name.isEmpty() ? "" : "." + name);
        return new FramePlan(owner.unit(), label, line);
    }

    /** Gives a method a body that is compiled later. */
    void body(Method method, FormalParametersContext parameters, BlockContext block) {
        FramePlan plan = plan(block.getStart().getLine(), method.name());
        method.does(plan);
        compile(plan, method.isStatic(), method.returnType(), parameters, statements -> statements.block(block));
    }

    /** Gives an accessor a body that is compiled later; in it the property's name means the stored value. */
    void accessor(Method method, StoredField store, BlockContext block) {
        FramePlan plan = plan(block.getStart().getLine(), store.name());
        method.does(plan);
        later.add(() -> {
            Scope locals = new Scope(scope, method.isStatic(), method.returnType(), store);
            if (!method.parameters().isEmpty()) {
                locals.declare("value", store.type());
            }
            finish(plan, locals, statements -> statements.block(block));
        });
    }

    /** Compiles code with parameters later. */
    void compile(
            FramePlan plan,
            boolean isStatic,
            ApexType returnType,
            @Nullable FormalParametersContext parameters,
            Function<Statements, Step> code) {
        later.add(() -> {
            Scope locals = new Scope(scope, isStatic, returnType, null);
            if (parameters != null) {
                parameters(parameters)
                        .forEach(each -> locals.declare(each, each.id().getText(), scope.type(each.typeRef())));
            }
            finish(plan, locals, code);
        });
    }

    private static void finish(FramePlan plan, Scope locals, Function<Statements, Step> code) {
        Step step = code.apply(new Statements(locals, new Expressions(locals)));
        plan.compiled(step, locals.slots());
    }
}
