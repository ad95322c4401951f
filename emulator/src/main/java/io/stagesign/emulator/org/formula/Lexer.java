package io.stagesign.emulator.org.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a formula into tokens. */
final class Lexer {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|/\\*.*?\\*/"
                    + "|(?<name>\\$?[A-Za-z_][A-Za-z0-9_]*(?:\\s*\\.\\s*[A-Za-z_][A-Za-z0-9_]*)*)"
                    + "|(?<number>\\d+(?:\\.\\d*)?|\\.\\d+)"
                    + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')"
                    + "|(?<symbol>&&|\\|\\||<>|!=|==|<=|>=|[-+*/^&=<>!(),])",
            Pattern.DOTALL);

    private Lexer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new FormulaException("Syntax error. Found '" + text.charAt(at) + "'");
            }
            at = matcher.end();
            add(tokens, matcher);
        }
        tokens.add(new Token(Token.Kind.END, ""));
        return tokens;
    }

    private static void add(List<Token> tokens, Matcher matcher) {
        if (matcher.group("name") != null) {
            tokens.add(new Token(Token.Kind.NAME, matcher.group().replaceAll("\\s", "")));
        } else if (matcher.group("number") != null) {
            tokens.add(new Token(Token.Kind.NUMBER, matcher.group()));
        } else if (matcher.group("text") != null) {
            String literal = matcher.group();
            tokens.add(new Token(Token.Kind.TEXT, unescaped(literal.substring(1, literal.length() - 1))));
        } else if (matcher.group("symbol") != null) {
            tokens.add(new Token(Token.Kind.SYMBOL, matcher.group()));
        }
    }

    private static String unescaped(String literal) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < literal.length(); i++) {
            char each = literal.charAt(i);
            text.append(each == '\\' ? special(literal.charAt(++i)) : each);
        }
        return text.toString();
    }

    private static char special(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escaped;
        };
    }
}
