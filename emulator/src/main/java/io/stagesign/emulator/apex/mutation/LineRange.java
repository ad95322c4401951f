package io.stagesign.emulator.apex.mutation;

import java.util.BitSet;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * Lines of a file.
 *
 * @param first the first one, from 1
 * @param last the last one
 */
record LineRange(int first, int last) {

    static LineRange of(ParserRuleContext tree) {
        return new LineRange(tree.getStart().getLine(), tree.getStop().getLine());
    }

    /** Returns whether one of the lines is in the range. */
    boolean meets(BitSet lines) {
        int next = lines.nextSetBit(first);
        return next >= 0 && next <= last;
    }
}
