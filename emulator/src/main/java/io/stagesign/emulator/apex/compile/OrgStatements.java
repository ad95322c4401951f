package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.*;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.OrgAccess;
import io.stagesign.emulator.apex.run.OrgAccess.Dml;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.Values;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Compiles the statements that the org carries out: DML and {@code System.runAs}. */
final class OrgStatements {

    private final Scope scope;
    private final Expressions expressions;
    private final Statements statements;

    OrgStatements(Scope scope, Expressions expressions, Statements statements) {
        this.scope = scope;
        this.expressions = expressions;
        this.statements = statements;
    }

    Step compile(ParserRuleContext statement) {
        if (statement instanceof InsertStatementContext insert) {
            return dml("insert", insert.accessLevel(), insert.expression(), "");
        } else if (statement instanceof UpdateStatementContext update) {
            return dml("update", update.accessLevel(), update.expression(), "");
        } else if (statement instanceof DeleteStatementContext delete) {
            return dml("delete", delete.accessLevel(), delete.expression(), "");
        } else if (statement instanceof UndeleteStatementContext undelete) {
            return dml("undelete", undelete.accessLevel(), undelete.expression(), "");
        } else if (statement instanceof UpsertStatementContext upsert) {
            QualifiedNameContext field = upsert.qualifiedName();
            return dml("upsert", upsert.accessLevel(), upsert.expression(), field == null ? "" : field.getText());
        } else if (statement instanceof RunAsStatementContext runAs) {
            return runAs(runAs);
        }
        throw scope.owner().refuse(statement, "unsupported statement " + firstWord(statement));
    }

    private static String firstWord(ParserRuleContext statement) {
        return statement.getStart().getText().toLowerCase(Locale.ROOT);
    }

    private Step dml(String operation, @Nullable AccessLevelContext access, ExpressionContext context, String field) {
        Typed records = expressions.compile(context);
        checkRecords(context, records.type());
        String level = access == null ? "" : access.getStop().getText().toLowerCase(Locale.ROOT);
        String externalId = field.substring(field.lastIndexOf('.') + 1);
        Dml statement = new Dml(operation, level, externalId);
        OrgAccess org = scope.owner().org();
        return frame -> {
            org.dml(frame.execution(), statement, Values.required(records.code().run(frame)));
            return Completion.NORMAL;
        };
    }

    private void checkRecords(ExpressionContext where, ApexType type) {
        ApexType record = scope.owner().type("SObject");
        ApexType element = type.is("List") ? type.argument(0) : type;
        if (element.as(record.declaration()) == null) {
            throw scope.owner().refuse(where, "DML on " + type);
        }
    }

    private Step runAs(RunAsStatementContext context) {
        List<Typed> arguments = expressions.arguments(context.expressionList());
        if (arguments.size() != 1) {
            throw scope.owner().refuse(context, "System.runAs takes one user");
        }
        Code user = arguments.get(0).code();
        Step block = statements.block(context.block());
        OrgAccess org = scope.owner().org();
        return frame -> org.runAs(frame.execution(), Values.required(user.run(frame)), block, frame);
    }
}
