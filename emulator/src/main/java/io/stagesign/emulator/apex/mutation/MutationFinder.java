package io.stagesign.emulator.apex.mutation;

import io.github.apexdevtools.apexparser.ApexParser.ClassBodyDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.CmpExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.CondExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.ForControlContext;
import io.github.apexdevtools.apexparser.ApexParser.IfStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.ReturnStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.ThrowStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.WhileStatementContext;
import io.stagesign.emulator.apex.source.ParsedFile;
import io.stagesign.emulator.apex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Finds the changes worth trying: conditions, statements, operators and results. */
final class MutationFinder {

    /** Runs in the place of a dropped statement, so that a loop left empty still counts against the CPU limit. */
    private static final String NOTHING = "{ Boolean dropped; }";

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("==", "!="),
            Map.entry("!=", "=="),
            Map.entry("&&", "||"),
            Map.entry("||", "&&"),
            Map.entry("+", "-"),
            Map.entry("-", "+"),
            Map.entry("*", "/"),
            Map.entry("/", "*"),
            Map.entry("++", "--"),
            Map.entry("--", "++"),
            Map.entry("+=", "-="),
            Map.entry("-=", "+="));

    private final SourceFile file;
    private final List<Mutation> found = new ArrayList<>();
    private LineRange member;

    private MutationFinder(ParsedFile parsed) {
        this.file = parsed.file();
        this.member = LineRange.of(parsed.tree());
    }

    static List<Mutation> in(ParsedFile parsed) {
        MutationFinder finder = new MutationFinder(parsed);
        finder.visit(parsed.tree());
        return finder.found;
    }

    private void visit(ParseTree tree) {
        LineRange around = member;
        if (tree instanceof ClassBodyDeclarationContext declaration) {
            member = LineRange.of(declaration);
        }
        change(tree);
        for (int i = 0; i < tree.getChildCount(); i++) {
            visit(tree.getChild(i));
        }
        member = around;
    }

    private void change(ParseTree tree) {
        if (tree instanceof IfStatementContext statement) {
            negate(statement.parExpression().expression());
        } else if (tree instanceof WhileStatementContext statement) {
            negate(statement.parExpression().expression());
        } else if (tree instanceof CondExpressionContext choice) {
            negate(choice.expression(0));
        } else if (tree instanceof ForControlContext control && control.expression() != null) {
            negate(control.expression());
        } else if (tree instanceof ExpressionStatementContext || tree instanceof ThrowStatementContext) {
            replace((ParserRuleContext) tree, NOTHING, "drop");
        } else if (tree instanceof ReturnStatementContext statement && statement.expression() != null) {
            results(statement.expression());
        } else if (tree instanceof CmpExpressionContext comparison) {
            bound(comparison);
        } else if (tree instanceof TerminalNode leaf && leaf.getParent() instanceof ExpressionContext) {
            operator(leaf.getSymbol());
        }
    }

    private void results(ExpressionContext result) {
        if (!result.getText().equals("null")) {
            replace(result, "null", "return null instead of");
        }
        if (result.getText().equals("true") || result.getText().equals("false")) {
            negate(result);
        }
    }

    private void negate(ExpressionContext condition) {
        replace(condition, "!(" + text(condition) + ")", "negate");
    }

    private void bound(CmpExpressionContext comparison) {
        TerminalNode sign = comparison.LT() == null ? comparison.GT() : comparison.LT();
        boolean inclusive = comparison.ASSIGN() != null;
        int from = sign.getSymbol().getStartIndex();
        int to = (inclusive ? comparison.ASSIGN() : sign).getSymbol().getStopIndex() + 1;
        add(sign.getSymbol(), from, to, inclusive ? sign.getText() : sign.getText() + "=", "operator");
    }

    private void operator(Token token) {
        String other = OPERATORS.get(token.getText());
        if (other != null) {
            add(token, token.getStartIndex(), token.getStopIndex() + 1, other, "operator");
        }
    }

    private void replace(ParserRuleContext tree, String replacement, String kind) {
        add(tree.getStart(), tree.getStart().getStartIndex(), tree.getStop().getStopIndex() + 1, replacement, kind);
    }

    private void add(Token at, int from, int to, String replacement, String kind) {
        found.add(new Mutation(file, at.getLine(), member, from, to, replacement, kind));
    }

    private String text(ParserRuleContext tree) {
        return file.text()
                .substring(tree.getStart().getStartIndex(), tree.getStop().getStopIndex() + 1);
    }
}
