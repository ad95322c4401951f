package io.stagesign.emulator.apex.source;

import org.antlr.v4.runtime.ParserRuleContext;

/**
 * A place in a source file.
 *
 * @param file file name
 * @param line line, from 1
 * @param column column, from 1
 */
public record Position(String file, int line, int column) {

    /** Returns the place where a piece of a parse tree begins. */
    public static Position of(String file, ParserRuleContext context) {
        return new Position(
                file, context.getStart().getLine(), context.getStart().getCharPositionInLine() + 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
