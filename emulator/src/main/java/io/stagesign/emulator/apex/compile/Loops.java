package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.DoWhileStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionListContext;
import io.github.apexdevtools.apexparser.ApexParser.ForControlContext;
import io.github.apexdevtools.apexparser.ApexParser.ForInitContext;
import io.github.apexdevtools.apexparser.ApexParser.ForStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.StatementContext;
import io.github.apexdevtools.apexparser.ApexParser.WhileStatementContext;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the loops; those over elements with {@link ForEach}. */
final class Loops {

    private final Scope scope;
    private final Expressions expressions;
    private final Statements statements;

    Loops(Scope scope, Expressions expressions, Statements statements) {
        this.scope = scope;
        this.expressions = expressions;
        this.statements = statements;
    }

    Step whileLoop(WhileStatementContext context) {
        Code condition = expressions.condition(context.parExpression().expression());
        Step body = body(context.statement());
        return frame -> {
            while (Values.truth(condition.run(frame))) {
                Completion completion = body.run(frame);
                if (leaves(completion)) {
                    return afterLoop(completion);
                }
            }
            return Completion.NORMAL;
        };
    }

    Step doLoop(DoWhileStatementContext context) {
        Step body = statements.block(context.block());
        Code condition = expressions.condition(context.parExpression().expression());
        return frame -> {
            do {
                Completion completion = body.run(frame);
                if (leaves(completion)) {
                    return afterLoop(completion);
                }
            } while (Values.truth(condition.run(frame)));
            return Completion.NORMAL;
        };
    }

    Step counted(ForStatementContext context) {
        ForControlContext control = context.forControl();
        scope.open();
        Step loop = control.enhancedForControl() == null
                ? withCondition(control, context.statement())
                : new ForEach(scope, expressions)
                        .compile(control.enhancedForControl(), () -> body(context.statement()));
        scope.close();
        return loop;
    }

    private Step withCondition(ForControlContext control, @Nullable StatementContext statement) {
        Step before = initial(control.forInit());
        Code condition = control.expression() == null ? frame -> true : expressions.condition(control.expression());
        Step after =
                each(control.forUpdate() == null ? null : control.forUpdate().expressionList());
        Step body = body(statement);
        return frame -> {
            before.run(frame);
            while (Values.truth(condition.run(frame))) {
                Completion completion = body.run(frame);
                if (leaves(completion)) {
                    return afterLoop(completion);
                }
                after.run(frame);
            }
            return Completion.NORMAL;
        };
    }

    private Step initial(@Nullable ForInitContext context) {
        if (context != null && context.localVariableDeclaration() != null) {
            return statements.variables(context.localVariableDeclaration());
        }
        return each(context == null ? null : context.expressionList());
    }

    private Step each(@Nullable ExpressionListContext list) {
        List<Step> steps = new ArrayList<>();
        if (list != null) {
            list.expression().forEach(expression -> steps.add(statements.expression(expression)));
        }
        return Statements.inOrder(steps);
    }

    private Step body(@Nullable StatementContext statement) {
        return statement == null ? frame -> Completion.NORMAL : statements.nested(statement);
    }

    static boolean leaves(Completion completion) {
        return completion == Completion.BREAK || completion == Completion.RETURN;
    }

    static Completion afterLoop(Completion completion) {
        return completion == Completion.RETURN ? completion : Completion.NORMAL;
    }
}
