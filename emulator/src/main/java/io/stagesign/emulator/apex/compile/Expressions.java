package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.*;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Conversions;
import io.stagesign.emulator.apex.run.Values;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Compiles expressions: sends each kind to the class that knows it, and converts results to the type wanted. */
final class Expressions {

    private final Scope scope;
    private final Names names;
    private final Calls calls;
    private final Operators operators;
    private final Comparisons comparisons;
    private final Assignments assignments;
    private final Creators creators;
    private final Primaries primaries;

    Expressions(Scope scope) {
        this.scope = scope;
        names = new Names(scope, this);
        calls = new Calls(scope, this, names);
        operators = new Operators(scope, this);
        comparisons = new Comparisons(scope, this);
        assignments = new Assignments(scope, this, names);
        creators = new Creators(scope, this);
        primaries = new Primaries(scope, this);
    }

    Calls calls() {
        return calls;
    }

    /** Compiles an expression of any type. */
    Typed compile(ExpressionContext context) {
        return link(context).ended();
    }

    /** Compiles an expression that a further {@code .member} may follow. */
    Typed link(ExpressionContext context) {
        if (context instanceof PrimaryExpressionContext primary) {
            return primary.primary() instanceof IdPrimaryContext
                    ? names.value(context)
                    : primaries.compile(primary.primary());
        } else if (context instanceof DotExpressionContext dot) {
            return dot.dotMethodCall() == null ? names.value(dot) : calls.on(dot);
        } else if (context instanceof MethodCallExpressionContext call) {
            return calls.unqualified(call.methodCall());
        } else if (context instanceof ArrayExpressionContext || context instanceof SubExpressionContext) {
            return context instanceof SubExpressionContext sub
                    ? bracketed(sub)
                    : assignments.element((ArrayExpressionContext) context);
        } else if (context instanceof NewExpressionContext creation) {
            return creators.compile(creation.creator());
        } else if (context instanceof AssignExpressionContext assign) {
            return assignments.assign(assign);
        } else if (context instanceof PostOpExpressionContext post) {
            return assignments.postfix(post);
        } else if (context instanceof PreOpExpressionContext pre) {
            return pre.INC() != null || pre.DEC() != null ? assignments.prefix(pre) : operators.sign(pre);
        }
        return operation(context);
    }

    private Typed bracketed(SubExpressionContext sub) {
        Typed inner = link(sub.expression());
        return inner.trait() == Typed.Trait.ROWS ? inner : inner.ended();
    }

    private Typed operation(ExpressionContext context) {
        if (context instanceof Arth1ExpressionContext || context instanceof Arth2ExpressionContext) {
            return operators.arithmetic(context);
        } else if (context instanceof BitExpressionContext
                || context instanceof BitAndExpressionContext
                || context instanceof BitOrExpressionContext
                || context instanceof BitNotExpressionContext) {
            return operators.bits(context);
        } else if (context instanceof NegExpressionContext not) {
            return operators.not(not);
        } else if (context instanceof CmpExpressionContext order) {
            return comparisons.order(order);
        } else if (context instanceof EqualityExpressionContext equality) {
            return comparisons.equality(equality);
        } else if (context instanceof InstanceOfExpressionContext question) {
            return comparisons.instance(question);
        } else if (context instanceof CastExpressionContext cast) {
            return comparisons.cast(cast);
        } else if (context instanceof LogAndExpressionContext and) {
            return logic(condition(and.expression(0)), condition(and.expression(1)), false);
        } else if (context instanceof LogOrExpressionContext or) {
            return logic(condition(or.expression(0)), condition(or.expression(1)), true);
        } else if (context instanceof CoalExpressionContext coalesce) {
            return new Choices(scope, this).coalesce(coalesce);
        } else if (context instanceof CondExpressionContext choice) {
            return new Choices(scope, this).choice(choice);
        }
        throw scope.owner().refuse(context, "unsupported expression " + context.getText());
    }

    private Typed logic(Code left, Code right, boolean decided) {
        return new Typed(
                scope.owner().type("Boolean"),
                frame -> Values.truth(left.run(frame)) == decided ? decided : Values.truth(right.run(frame)));
    }

    /** Compiles a condition. */
    Code condition(ExpressionContext context) {
        return compile(context, scope.owner().type("Boolean"));
    }

    /** Compiles an expression whose value goes where that type is wanted. */
    Code compile(ExpressionContext context, ApexType wanted) {
        return convert(context, compile(context), wanted);
    }

    /** Gives the value of an expression the type wanted. */
    Code convert(ParserRuleContext where, Typed value, ApexType wanted) {
        Typed given = rowOrValue(value, wanted);
        if (!Conversions.assignable(given.type(), wanted)) {
            throw scope.owner().refuse(where, "illegal assignment from " + given.type() + " to " + wanted);
        }
        boolean same = given.type().equals(wanted) || wanted.is("Object");
        Code code = given.code();
        Conversions.Converter converter = Conversions.converter(wanted);
        return same ? code : frame -> converter.apply(code.run(frame));
    }

    /** Returns the only row where the rows of a query are given but a record is wanted. */
    private static Typed rowOrValue(Typed value, ApexType wanted) {
        if (value.trait() != Typed.Trait.ROWS || !wanted.isRecord()) {
            return value;
        }
        return value.type().argument(0).is("SObject") ? value.onlyRow(wanted) : value.onlyRow();
    }

    /** Compiles the arguments of a call. */
    List<Typed> arguments(@Nullable ExpressionListContext list) {
        return list == null
                ? List.of()
                : list.expression().stream().map(this::compile).toList();
    }
}
