package io.stagesign.emulator.org.formula;

import io.stagesign.emulator.org.formula.Tree.Application;
import io.stagesign.emulator.org.formula.Tree.Literal;
import io.stagesign.emulator.org.formula.Tree.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads tokens into a tree. In Salesforce's published grammar the power binds less than multiplication, and a
 * concatenation as much as an addition.
 */
final class FormulaParser {

    /** Operators from the least to the most binding, each level left to right. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("=", "==", "<>", "!="),
            List.of("<", ">", "<=", ">="),
            List.of("+", "-", "&"),
            List.of("^"),
            List.of("*", "/"));

    private final List<Token> tokens;
    private int next;

    FormulaParser(String text) {
        tokens = Lexer.tokens(text);
    }

    Tree whole() {
        Tree tree = level(0);
        if (peek().kind() != Token.Kind.END) {
            throw peek().is(")") ? new FormulaException("Syntax error. Extra ')'") : unexpected();
        }
        return tree;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean take(String symbol) {
        boolean found = peek().is(symbol);
        next += found ? 1 : 0;
        return found;
    }

    private FormulaException unexpected() {
        boolean end = peek().kind() == Token.Kind.END;
        return new FormulaException(end ? "Syntax error" : "Syntax error. Found '" + peek().text() + "'");
    }

    private Tree level(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Tree left = level(level + 1);
        while (peek().kind() == Token.Kind.SYMBOL && LEVELS.get(level).contains(peek().text())) {
            String operator = tokens.get(next++).text();
            left = new Application(canonical(operator), List.of(left, level(level + 1)));
        }
        return left;
    }

    private static String canonical(String operator) {
        return switch (operator) {
            case "==" -> "=";
            case "!=" -> "<>";
            case "&&" -> "AND";
            case "||" -> "OR";
            default -> operator;
        };
    }

    private Tree unary() {
        if (take("-")) {
            return new Application("-", List.of(unary()));
        } else if (take("+")) {
            return new Application("+", List.of(unary()));
        }
        return take("!") ? new Application("NOT", List.of(unary())) : primary();
    }

    private Tree primary() {
        Token token = tokens.get(next++);
        return switch (token.kind()) {
            case NUMBER -> new Literal(Kind.NUMBER, new BigDecimal(token.text()));
            case TEXT -> new Literal(Kind.TEXT, token.text());
            case NAME -> take("(") ? call(token.text()) : name(token.text());
            default -> bracketed(token);
        };
    }

    private Tree bracketed(Token token) {
        if (!token.is("(")) {
            next--;
            throw unexpected();
        }
        Tree inner = level(0);
        close();
        return inner;
    }

    private void close() {
        if (!take(")")) {
            throw new FormulaException("Syntax error. Missing ')'");
        }
    }

    private static Tree name(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> new Literal(Kind.BOOLEAN, true);
            case "FALSE" -> new Literal(Kind.BOOLEAN, false);
            case "NULL" -> new Literal(Kind.NULL, null);
            default -> new Reference(text);
        };
    }

    private Tree call(String name) {
        List<Tree> arguments = new ArrayList<>();
        if (!take(")")) {
            do {
                arguments.add(level(0));
            } while (take(","));
            close();
        }
        return new Application(name.toUpperCase(Locale.ROOT), arguments);
    }
}
