package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.SwitchStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.WhenControlContext;
import io.github.apexdevtools.apexparser.ApexParser.WhenLiteralContext;
import io.github.apexdevtools.apexparser.ApexParser.WhenValueContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.Conversions;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compiles {@code switch on}. */
final class Switches {

    private final Scope scope;
    private final Expressions expressions;
    private final Statements statements;

    Switches(Scope scope, Expressions expressions, Statements statements) {
        this.scope = scope;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** One {@code when}: says whether it takes the value, and if so what runs. */
    private record Branch(Matcher matcher, Step body) {}

    /** Asks whether a branch takes a value; binds it to a variable where the branch names one. */
    @FunctionalInterface
    private interface Matcher {
        boolean takes(Frame frame, @Nullable Object value);
    }

    Step compile(SwitchStatementContext context) {
        Typed subject = expressions.compile(context.expression());
        List<Branch> branches = new ArrayList<>();
        for (WhenControlContext control : context.whenControl()) {
            scope.open();
            branches.add(new Branch(matcher(control.whenValue(), subject.type()), statements.block(control.block())));
            scope.close();
        }
        Code code = subject.code();
        return frame -> {
            Object value = code.run(frame);
            for (Branch branch : branches) {
                if (branch.matcher().takes(frame, value)) {
                    return branch.body().run(frame);
                }
            }
            return Completion.NORMAL;
        };
    }

    private Matcher matcher(WhenValueContext context, ApexType subject) {
        if (context.ELSE() != null) {
            return (frame, value) -> true;
        } else if (context.typeRef() != null) {
            ApexType wanted = scope.owner().type(context.typeRef());
            Scope.Local variable = scope.declare(context, context.id().getText(), wanted);
            Types types = scope.owner().types();
            return (frame, value) -> {
                frame.setLocal(variable.slot(), value);
                return Conversions.isInstance(value, wanted, types);
            };
        }
        List<Object> values = new ArrayList<>();
        context.whenLiteral().forEach(literal -> values.add(value(literal, subject)));
        return (frame, value) -> values.stream().anyMatch(each -> Objects.equals(each, value));
    }

    private @Nullable Object value(WhenLiteralContext literal, ApexType subject) {
        if (literal.whenLiteral() != null) {
            return value(literal.whenLiteral(), subject);
        } else if (literal.NULL() != null) {
            return null;
        } else if (literal.StringLiteral() != null) {
            return Conversions.convert(StringLiterals.plain(scope.owner(), literal), subject);
        } else if (literal.qualifiedName() != null) {
            return constant(literal, subject);
        } else if (literal.MultilineStringLiteral() != null) {
            return StringLiterals.multiline(literal.getText());
        }
        return number(literal, subject);
    }

    private static @Nullable Object number(WhenLiteralContext literal, ApexType subject) {
        String text = literal.getText().replace("+", "").replace("--", "");
        Number number = literal.LongLiteral() == null
                ? (Number) Integer.valueOf(text)
                : Long.valueOf(text.substring(0, text.length() - 1));
        return Conversions.convert(number, subject);
    }

    private EnumValue constant(WhenLiteralContext literal, ApexType subject) {
        String text = literal.qualifiedName().getText();
        EnumValue value = subject.declaration() instanceof EnumDeclaration declaration
                ? declaration.constant(text.substring(text.lastIndexOf('.') + 1))
                : null;
        if (value == null) {
            throw scope.owner().refuse(literal, "no constant " + text + " of " + subject);
        }
        return value;
    }
}
