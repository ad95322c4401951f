package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.DoWhileStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.EnhancedForControlContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionListContext;
import io.github.apexdevtools.apexparser.ApexParser.ForControlContext;
import io.github.apexdevtools.apexparser.ApexParser.ForInitContext;
import io.github.apexdevtools.apexparser.ApexParser.ForStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.StatementContext;
import io.github.apexdevtools.apexparser.ApexParser.WhileStatementContext;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.Conversions;
import io.stagesign.emulator.apex.run.Declaration;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.Values;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the loops. */
final class Loops {

    /** How many rows an inline query hands to a loop over lists of rows. */
    private static final int BATCH = 200;

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
                : overElements(control.enhancedForControl(), context.statement());
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

    private Step overElements(EnhancedForControlContext control, @Nullable StatementContext statement) {
        Typed source = expressions.compile(control.expression());
        ApexType wanted = scope.owner().type(control.typeRef());
        boolean inBatches = source.trait() == Typed.Trait.ROWS && wanted.is("List");
        checkElement(control, source.type(), inBatches ? wanted.argument(0) : wanted);
        Scope.Local variable = scope.declare(control, control.id().getText(), wanted);
        Step body = body(statement);
        return frame -> {
            Object elements = Values.required(source.code().run(frame));
            Iterator<?> iterator = inBatches ? batches((ApexList) elements) : iterator(frame.execution(), elements);
            return iterate(frame, iterator, variable, body);
        };
    }

    private void checkElement(EnhancedForControlContext control, ApexType source, ApexType wanted) {
        Declaration iterable = scope.owner().type("Iterable").declaration();
        ApexType elements = source.as(iterable);
        if (elements == null) {
            throw scope.owner().refuse(control, "loop over " + source);
        }
        boolean narrowsRecord = elements.argument(0).is("SObject")
                && wanted.as(elements.argument(0).declaration()) != null;
        if (!narrowsRecord && !Conversions.assignable(elements.argument(0), wanted)) {
            throw scope.owner().refuse(control, "loop variable " + wanted + " over " + source);
        }
    }

    private static Completion iterate(Frame frame, Iterator<?> iterator, Scope.Local variable, Step body) {
        try {
            while (iterator.hasNext()) {
                frame.setLocal(variable.slot(), Conversions.convert(iterator.next(), variable.type()));
                Completion completion = body.run(frame);
                if (leaves(completion)) {
                    return afterLoop(completion);
                }
            }
            return Completion.NORMAL;
        } catch (ConcurrentModificationException e) {
            throw new ApexFault("FinalException", "Cannot modify a collection while it is being iterated.");
        }
    }

    private static Iterator<ApexList> batches(ApexList rows) {
        List<ApexList> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.add(new ApexList(rows.elementType(), rows.subList(from, Math.min(from + BATCH, rows.size()))));
        }
        return batches.iterator();
    }

    private static Iterator<?> iterator(Execution execution, Object elements) {
        if (elements instanceof Iterable<?> iterable) {
            return iterable.iterator();
        }
        Object iterator = Values.required(execution.call(elements, "iterator"));
        return iterator instanceof Iterator<?> java ? java : new ApexIterator(execution, iterator);
    }

    /** An Iterator of the program, for Java's loops. */
    private record ApexIterator(Execution execution, Object iterator) implements Iterator<Object> {

        @Override
        public boolean hasNext() {
            return Values.truth(execution.call(iterator, "hasNext"));
        }

        @Override
        @SuppressWarnings("NullAway") // an element may be null
        public Object next() {
            return execution.call(iterator, "next");
        }
    }

    private Step body(@Nullable StatementContext statement) {
        return statement == null ? frame -> Completion.NORMAL : statements.nested(statement);
    }

    private static boolean leaves(Completion completion) {
        return completion == Completion.BREAK || completion == Completion.RETURN;
    }

    private static Completion afterLoop(Completion completion) {
        return completion == Completion.RETURN ? completion : Completion.NORMAL;
    }
}
