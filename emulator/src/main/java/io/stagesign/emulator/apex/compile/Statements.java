package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.*;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexThrow;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.Values;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** Compiles statements: the simple ones itself, loops, switches, try and DML with the class that knows them. */
final class Statements {

    private final Scope scope;
    private final Expressions expressions;

    Statements(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** Compiles a block with variables of its own. */
    Step block(BlockContext context) {
        return sequence(context.statement());
    }

    /** Compiles statements that run one after the other, until one of them leaves. */
    Step sequence(List<StatementContext> statements) {
        scope.open();
        List<Step> compiled = new ArrayList<>();
        statements.forEach(statement -> compiled.add(compile(statement)));
        scope.close();
        return inOrder(compiled);
    }

    static Step inOrder(List<Step> list) {
        Step[] steps = list.toArray(Step[]::new);
        return frame -> {
            for (Step step : steps) {
                Completion completion = step.run(frame);
                if (completion != Completion.NORMAL) {
                    return completion;
                }
            }
            return Completion.NORMAL;
        };
    }

    Step compile(StatementContext context) {
        if (context.block() != null) {
            return block(context.block());
        }
        ParserRuleContext statement = (ParserRuleContext) context.getChild(0);
        Step step = statement instanceof IfStatementContext
                        || statement instanceof ReturnStatementContext
                        || statement instanceof ThrowStatementContext
                        || statement instanceof LocalVariableDeclarationStatementContext
                        || statement instanceof ExpressionStatementContext
                ? simple(statement)
                : compound(statement);
        return traced(statement, step);
    }

    /** Makes a statement tell the frame its line before it runs. */
    Step traced(ParserRuleContext statement, Step step) {
        int line = statement.getStart().getLine();
        scope.owner().owner().unit().addStatement(line);
        return frame -> {
            frame.reach(line);
            return step.run(frame);
        };
    }

    private Step simple(ParserRuleContext statement) {
        if (statement instanceof IfStatementContext branch) {
            return branch(branch);
        } else if (statement instanceof ReturnStatementContext result) {
            return result(result);
        } else if (statement instanceof ThrowStatementContext fault) {
            return fault(fault);
        } else if (statement instanceof LocalVariableDeclarationStatementContext local) {
            return variables(local.localVariableDeclaration());
        }
        return expression(((ExpressionStatementContext) statement).expression());
    }

    private Step compound(ParserRuleContext statement) {
        if (statement instanceof ForStatementContext loop) {
            return new Loops(scope, expressions, this).counted(loop);
        } else if (statement instanceof WhileStatementContext loop) {
            return new Loops(scope, expressions, this).whileLoop(loop);
        } else if (statement instanceof DoWhileStatementContext loop) {
            return new Loops(scope, expressions, this).doLoop(loop);
        } else if (statement instanceof BreakStatementContext) {
            return frame -> Completion.BREAK;
        } else if (statement instanceof ContinueStatementContext) {
            return frame -> Completion.CONTINUE;
        } else if (statement instanceof SwitchStatementContext choice) {
            return new Switches(scope, expressions, this).compile(choice);
        } else if (statement instanceof TryStatementContext attempt) {
            return new Tries(scope, this).compile(attempt);
        }
        return new OrgStatements(scope, expressions, this).compile(statement);
    }

    Step expression(ExpressionContext context) {
        return evaluating(expressions.compile(context).code());
    }

    private static Step evaluating(Code code) {
        return frame -> {
            code.run(frame);
            return Completion.NORMAL;
        };
    }

    /** Compiles the value of a field's initialiser. */
    Code value(ExpressionContext context, ApexType type) {
        return expressions.compile(context, type);
    }

    /** Compiles {@code this(…)} or {@code super(…)}: runs another constructor on the same object. */
    Step constructorCall(MethodCallContext context, ApexType type) {
        Code call = expressions
                .calls()
                .constructor(context, type, context.expressionList(), Frame::self)
                .code();
        return evaluating(call);
    }

    /** Compiles the declaration of local variables. */
    Step variables(LocalVariableDeclarationContext context) {
        return variables(context.typeRef(), context.variableDeclarators());
    }

    Step variables(TypeRefContext reference, VariableDeclaratorsContext declarators) {
        ApexType type = scope.owner().type(reference);
        List<Step> steps = new ArrayList<>();
        for (VariableDeclaratorContext each : declarators.variableDeclarator()) {
            Code value = each.expression() == null ? frame -> null : expressions.compile(each.expression(), type);
            Scope.Local local = scope.declare(each, each.id().getText(), type);
            steps.add(frame -> {
                frame.setLocal(local.slot(), value.run(frame));
                return Completion.NORMAL;
            });
        }
        return inOrder(steps);
    }

    private Step branch(IfStatementContext context) {
        Code condition = expressions.condition(context.parExpression().expression());
        Step then = nested(context.statement(0));
        Step otherwise = context.statement().size() > 1 ? nested(context.statement(1)) : frame -> Completion.NORMAL;
        return frame -> Values.truth(condition.run(frame)) ? then.run(frame) : otherwise.run(frame);
    }

    /** Compiles the statement of a branch or loop, which may be one without braces. */
    Step nested(StatementContext context) {
        return sequence(List.of(context));
    }

    private Step result(ReturnStatementContext context) {
        boolean isVoid = scope.returnType().is("void");
        if (isVoid != (context.expression() == null)) {
            throw scope.owner().refuse(context, isVoid ? "value returned from void" : "return without a value");
        } else if (isVoid) {
            return frame -> frame.returning(null);
        }
        Code value = expressions.compile(context.expression(), scope.returnType());
        return frame -> frame.returning(value.run(frame));
    }

    private Step fault(ThrowStatementContext context) {
        Typed exception = expressions.compile(context.expression());
        if (!scope.owner().types().isException(exception.type())) {
            throw scope.owner().refuse(context, "throw of " + exception.type());
        }
        return frame -> {
            Object thrown = exception.code().run(frame);
            if (thrown == null) {
                throw ApexFault.nullReference();
            }
            throw new ApexThrow((ApexObject) thrown);
        };
    }
}
