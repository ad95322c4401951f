package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.BlockContext;
import io.github.apexdevtools.apexparser.ApexParser.ConstructorDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.MethodCallContext;
import io.github.apexdevtools.apexparser.ApexParser.MethodCallExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.StatementContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Body;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.Construction;
import io.stagesign.emulator.apex.run.FramePlan;
import io.stagesign.emulator.apex.run.Kind;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declares constructors: the written ones, and those that a class has without writing them. */
final class Constructors {

    private final ClassScope scope;
    private final UserClass owner;
    private final MethodCompiler methods;
    private final Initialisers initialisers;

    Constructors(ClassScope scope, MethodCompiler methods, Initialisers initialisers) {
        this.scope = scope;
        this.owner = scope.owner();
        this.methods = methods;
        this.initialisers = initialisers;
    }

    void declare(ConstructorDeclarationContext context, Set<String> modifiers) {
        String name = context.qualifiedName().getText();
        if (!("." + Method.key(owner.name())).endsWith("." + Method.key(name))) {
            throw scope.refuse(context, "constructor of another class " + name);
        }
        FramePlan plan = methods.plan(context.getStart().getLine(), "<init>");
        add(methods.types(context.formalParameters()), modifiers, plan);
        methods.compile(
                plan,
                false,
                scope.type("void"),
                context.formalParameters(),
                statements -> body(statements, context.block()));
    }

    private void add(List<ApexType> parameters, Set<String> modifiers, Body body) {
        Method constructor = new Method(owner, owner.name(), parameters, ApexType.of(owner), modifiers);
        owner.addConstructor(constructor.does(new Construction(owner, body)));
    }

    private Step body(Statements statements, BlockContext block) {
        List<StatementContext> all = block.statement();
        MethodCallContext chained = all.isEmpty() ? null : chained(all.get(0));
        if (chained == null) {
            return Statements.inOrder(List.of(implicitSuper(), initialise(), statements.sequence(all)));
        }
        Step rest = statements.sequence(all.subList(1, all.size()));
        if (chained.THIS() != null) {
            Step other = statements.constructorCall(chained, ApexType.of(owner));
            return Statements.inOrder(List.of(statements.traced(all.get(0), other), rest));
        }
        Step parent = statements.constructorCall(chained, parent());
        return Statements.inOrder(List.of(statements.traced(all.get(0), parent), initialise(), rest));
    }

    private static @Nullable MethodCallContext chained(StatementContext first) {
        return first.expressionStatement() != null
                        && first.expressionStatement().expression() instanceof MethodCallExpressionContext call
                        && call.methodCall().id() == null
                ? call.methodCall()
                : null;
    }

    private ApexType parent() {
        return owner.supertypes().stream()
                .filter(each -> each.declaration().kind() == Kind.CLASS)
                .findFirst()
                .orElse(scope.type("Object"));
    }

    private Step implicitSuper() {
        ApexType parent = parent();
        return frame -> {
            for (Method each : parent.declaration().constructors()) {
                if (each.parameters().isEmpty()) {
                    frame.execution().invoke(each, parent, frame.self());
                }
            }
            return Completion.NORMAL;
        };
    }

    private Step initialise() {
        return frame -> {
            FramePlan plan = initialisers.instancePlan();
            if (plan != null) {
                plan.invoke(new Call(frame.execution(), ApexType.of(owner), frame.self(), new Object[0]));
            }
            return Completion.NORMAL;
        };
    }

    /** Adds the constructor of a class that writes none; an exception has the four of Exception besides its own. */
    void complete() {
        if (scope.types().isException(ApexType.of(owner))) {
            ApexType builtIn = scope.type("IllegalArgumentException");
            for (Method each : builtIn.declaration().constructors()) {
                if (owner.constructors().stream().noneMatch(own -> own.sameParameters(each.parameters()))) {
                    inherited(each);
                }
            }
        } else if (owner.constructors().isEmpty()) {
            FramePlan plan = methods.plan(1, "<init>");
            add(List.of(), Set.of("public"), plan);
            methods.compile(
                    plan,
                    false,
                    scope.type("void"),
                    null,
                    statements -> Statements.inOrder(List.of(implicitSuper(), initialise())));
        }
    }

    private void inherited(Method constructor) {
        add(constructor.parameters(), Set.of("public"), call -> {
            FramePlan plan = initialisers.instancePlan();
            constructor.invoke(call);
            return plan == null
                    ? null
                    : plan.invoke(new Call(call.execution(), call.type(), call.self(), new Object[0]));
        });
    }
}
