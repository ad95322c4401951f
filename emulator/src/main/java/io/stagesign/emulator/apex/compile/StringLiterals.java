package io.stagesign.emulator.apex.compile;

import org.antlr.v4.runtime.ParserRuleContext;

/** Reads the text between quotes. */
final class StringLiterals {

    private StringLiterals() {}

    /** Returns the text of a literal in single quotes, with its escapes replaced. */
    static String plain(ClassScope owner, ParserRuleContext literal) {
        String quoted = literal.getText();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c != '\\') {
                text.append(c);
            } else if (quoted.charAt(++i) == 'u') {
                text.append((char) Integer.parseInt(quoted.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                text.append(escaped(owner, literal, quoted.charAt(i)));
            }
        }
        return text.toString();
    }

    private static char escaped(ClassScope owner, ParserRuleContext literal, char c) {
        return switch (Character.toLowerCase(c)) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '\'', '"', '\\', '_', '%' -> c;
            default -> throw owner.refuse(literal, "unknown escape \\" + c);
        };
    }

    /** Returns the text of a literal in three quotes: what follows the first line break, as it stands. */
    static String multiline(String quoted) {
        String inner = quoted.substring(3, quoted.length() - 3);
        return inner.substring(inner.indexOf('\n') + 1);
    }
}
