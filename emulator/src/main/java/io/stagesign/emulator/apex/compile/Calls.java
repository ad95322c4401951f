package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.DotExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionListContext;
import io.github.apexdevtools.apexparser.ApexParser.MethodCallContext;
import io.github.apexdevtools.apexparser.ApexParser.PrimaryExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.SuperPrimaryContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.Kind;
import io.stagesign.emulator.apex.run.Members;
import io.stagesign.emulator.apex.run.Members.Candidate;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.apex.run.VisibleNames;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Compiles method calls: finds the method by the static types of receiver and arguments. */
final class Calls {

    private final Scope scope;
    private final Expressions expressions;
    private final Names names;

    Calls(Scope scope, Expressions expressions, Names names) {
        this.scope = scope;
        this.expressions = expressions;
        this.names = names;
    }

    /** Compiles {@code name(…)}: a method of this class or, if static, of a class around it. */
    Typed unqualified(MethodCallContext context) {
        if (context.id() == null) {
            throw scope.owner().refuse(context, "constructor call outside the first line of a constructor");
        }
        String name = context.id().getText();
        List<Typed> arguments = expressions.arguments(context.expressionList());
        for (UserClass around = scope.owner().owner(); around != null; around = around.outer()) {
            boolean own = around == scope.owner().owner() && !scope.isStatic();
            List<Candidate> candidates = scope.owner().members().methods(ApexType.of(around), name).stream()
                    .filter(each -> own || each.method().isStatic())
                    .toList();
            if (!candidates.isEmpty()) {
                Candidate chosen = choose(context, name, candidates, arguments);
                List<Code> values = converted(context, chosen, arguments);
                return chosen.method().isStatic()
                        ? ofType(chosen, values)
                        : new Typed(chosen.returnType(), new InstanceCall(chosen, Frame::self, values, false));
            }
        }
        throw scope.owner().refuse(context, "unknown method " + name);
    }

    /** Compiles {@code receiver.name(…)}. */
    Typed on(DotExpressionContext dot) {
        String name = dot.dotMethodCall().anyId().getText();
        List<Typed> arguments = expressions.arguments(dot.dotMethodCall().expressionList());
        if (dot.expression() instanceof PrimaryExpressionContext primary
                && primary.primary() instanceof SuperPrimaryContext) {
            return onSuper(dot, name, arguments);
        }
        Operand left = names.operand(dot.expression());
        if (left instanceof Operand.TypeName type) {
            List<Candidate> candidates = scope.owner().members().methods(type.type(), name).stream()
                    .filter(each -> each.method().isStatic())
                    .toList();
            Candidate chosen = choose(dot, type.type() + "." + name, candidates, arguments);
            return ofType(chosen, converted(dot, chosen, arguments));
        } else if (left instanceof Operand.Value value) {
            return name.equalsIgnoreCase("addError") && isRecordField(dot)
                    ? fieldError(dot, arguments)
                    : onValue(dot, value.typed(), name, arguments);
        }
        throw scope.owner().refuse(dot, "unknown name " + ((Operand.Prefix) left).text());
    }

    private Typed onSuper(DotExpressionContext dot, String name, List<Typed> arguments) {
        List<Candidate> candidates = new ArrayList<>();
        for (ApexType parent : scope.owner().owner().supertypes()) {
            candidates.addAll(scope.owner().members().methods(parent, name).stream()
                    .filter(each -> !each.method().isAbstract())
                    .toList());
        }
        Candidate chosen = choose(dot, "super." + name, candidates, arguments);
        return new Typed(
                chosen.returnType(), new InstanceCall(chosen, Frame::self, converted(dot, chosen, arguments), true));
    }

    private Typed onValue(DotExpressionContext dot, Typed target, String name, List<Typed> arguments) {
        List<Candidate> candidates = instanceMethods(target.type(), name);
        if (candidates.isEmpty() && target.trait() == Typed.Trait.ROWS) {
            return onValue(dot, target.onlyRow(), name, arguments);
        }
        Candidate chosen = choose(dot, target.type() + "." + name, candidates, arguments);
        Code call = new InstanceCall(chosen, target.code(), converted(dot, chosen, arguments), false);
        ApexType result = chosen.returnType().is("Self") ? target.type() : chosen.returnType();
        if (dot.QUESTIONDOT() == null) {
            Typed.Trait trait = target.trait() == Typed.Trait.CHAIN ? target.trait() : Typed.Trait.PLAIN;
            return new Typed(result, call, trait);
        }
        return new Typed(result, ((InstanceCall) call).safe(), Typed.Trait.CHAIN);
    }

    private List<Candidate> instanceMethods(ApexType type, String name) {
        return scope.owner().members().methods(type, name).stream()
                .filter(each -> !each.method().isStatic())
                .toList();
    }

    private boolean isRecordField(DotExpressionContext call) {
        return call.expression() instanceof DotExpressionContext field
                && field.dotMethodCall() == null
                && names.operand(field.expression()) instanceof Operand.Value record
                && record.typed().type().declaration().kind() == Kind.SOBJECT;
    }

    /** {@code record.Field.addError(message)} puts the error on the field: the record's method with the field's name. */
    private Typed fieldError(DotExpressionContext call, List<Typed> arguments) {
        DotExpressionContext field = (DotExpressionContext) call.expression();
        Typed row = ((Operand.Value) names.operand(field.expression())).typed();
        List<Typed> all = new ArrayList<>(arguments);
        String fieldName = field.anyId().getText();
        all.add(0, new Typed(scope.owner().type("String"), frame -> fieldName));
        return onValue(call, row, "addError", all);
    }

    /** Compiles the call of a static method. */
    private Typed ofType(Candidate chosen, List<Code> arguments) {
        Method method = chosen.method();
        ApexType receiver = chosen.receiver();
        if (QueryBinds.concerns(method)) {
            return withBinds(chosen, arguments);
        }
        boolean findsRows =
                method.owner().name().equals("Database") && chosen.returnType().is("List");
        return new Typed(
                chosen.returnType(),
                frame -> {
                    if (method.owner() instanceof UserClass owner) {
                        frame.execution().initialise(owner);
                    }
                    return frame.execution().invoke(method, receiver, null, values(frame, arguments));
                },
                findsRows ? Typed.Trait.ROWS : Typed.Trait.PLAIN);
    }

    private Typed withBinds(Candidate chosen, List<Code> arguments) {
        QueryBinds binds = new QueryBinds(scope.visible(), names);
        return new Typed(
                chosen.returnType(),
                frame -> {
                    Object[] values = values(frame, arguments);
                    frame.execution().attach(VisibleNames.class, binds.in(frame));
                    return frame.execution().invoke(chosen.method(), chosen.receiver(), null, values);
                },
                chosen.returnType().is("List") ? Typed.Trait.ROWS : Typed.Trait.PLAIN);
    }

    /**
     * Compiles the call of a constructor.
     *
     * @param self evaluates to the object that is under construction, or to null to make one
     */
    Typed constructor(ParserRuleContext where, ApexType type, @Nullable ExpressionListContext list, Code self) {
        List<Typed> arguments = expressions.arguments(list);
        Candidate chosen = choose(where, "new " + type, Members.constructors(type), arguments);
        List<Code> values = converted(where, chosen, arguments);
        return new Typed(
                type, frame -> frame.execution().invoke(chosen.method(), type, self.run(frame), values(frame, values)));
    }

    /** Evaluates arguments from left to right. */
    static Object[] values(Frame frame, List<Code> arguments) {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).run(frame);
        }
        return values;
    }

    /** Picks the overload, refusing the call if there is none. */
    Candidate choose(ParserRuleContext where, String name, List<Candidate> candidates, List<Typed> arguments) {
        List<ApexType> given = arguments.stream().map(Typed::type).toList();
        Candidate chosen = Members.choose(candidates, given);
        if (chosen == null) {
            String reason = candidates.isEmpty() ? "unknown method " : "no one method fits ";
            throw scope.owner().refuse(where, reason + name + given);
        }
        return chosen;
    }

    /** Converts arguments to the types of the parameters. */
    List<Code> converted(ParserRuleContext where, Candidate chosen, List<Typed> arguments) {
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            codes.add(expressions.convert(
                    where, arguments.get(i), chosen.parameters().get(i)));
        }
        return codes;
    }
}
