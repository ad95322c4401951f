package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.CatchClauseContext;
import io.github.apexdevtools.apexparser.ApexParser.TryStatementContext;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexThrow;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.Declaration;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles {@code try}: governor limits pass through it, everything else meets its catch and finally clauses. */
final class Tries {

    private final Scope scope;
    private final Statements statements;

    Tries(Scope scope, Statements statements) {
        this.scope = scope;
        this.statements = statements;
    }

    /** One catch clause. */
    private record Catch(ApexType type, Scope.Local variable, Step body) {}

    Step compile(TryStatementContext context) {
        Step body = statements.block(context.block());
        List<Catch> clauses = new ArrayList<>();
        for (CatchClauseContext clause : context.catchClause()) {
            clauses.add(clause(clause));
        }
        Step guarded = clauses.isEmpty() ? body : frame -> guarded(frame, body, clauses);
        if (context.finallyBlock() == null) {
            return guarded;
        }
        Step last = statements.block(context.finallyBlock().block());
        return frame -> withFinally(frame, guarded, last);
    }

    private Catch clause(CatchClauseContext context) {
        String name = context.qualifiedName().getText();
        Declaration found = scope.owner().find(name);
        if (found == null || !scope.owner().types().isException(ApexType.of(found))) {
            throw scope.owner().refuse(context, "catch of " + name);
        }
        scope.open();
        ApexType type = ApexType.of(found);
        Scope.Local variable = scope.declare(context, context.id().getText(), type);
        Step body = statements.block(context.block());
        scope.close();
        return new Catch(type, variable, body);
    }

    private static Completion guarded(Frame frame, Step body, List<Catch> clauses) {
        try {
            return body.run(frame);
        } catch (ApexFault fault) {
            return caught(frame, frame.execution().thrown(fault), clauses);
        } catch (ApexThrow thrown) {
            return caught(frame, thrown, clauses);
        }
    }

    private static Completion caught(Frame frame, ApexThrow thrown, List<Catch> clauses) {
        if (isFatal(thrown)) {
            throw thrown;
        }
        for (Catch clause : clauses) {
            if (thrown.exception().type().as(clause.type().declaration()) != null) {
                frame.setLocal(clause.variable().slot(), thrown.exception());
                return clause.body().run(frame);
            }
        }
        throw thrown;
    }

    /** After a failed assertion neither catch nor finally blocks run ("Exceptions that Can't be Caught"). */
    private static boolean isFatal(ApexThrow thrown) {
        return thrown.exception().type().is("AssertException");
    }

    private static Completion withFinally(Frame frame, Step guarded, Step last) {
        Completion completion;
        try {
            completion = guarded.run(frame);
        } catch (ApexFault fault) {
            return rethrown(frame, frame.execution().thrown(fault), last);
        } catch (ApexThrow thrown) {
            return rethrown(frame, thrown, last);
        }
        @Nullable Object result = frame.result();
        Completion end = last.run(frame);
        if (end != Completion.NORMAL) {
            return end;
        }
        return completion == Completion.RETURN ? frame.returning(result) : completion;
    }

    /** Runs the finally block of a failed try; a return or break in it replaces the exception. */
    private static Completion rethrown(Frame frame, ApexThrow thrown, Step last) {
        if (isFatal(thrown)) {
            throw thrown;
        }
        Completion end = last.run(frame);
        if (end == Completion.NORMAL) {
            throw thrown;
        }
        return end;
    }
}
