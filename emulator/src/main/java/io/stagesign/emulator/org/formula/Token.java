package io.stagesign.emulator.org.formula;

/**
 * One token of a formula.
 *
 * @param kind what it is
 * @param text its characters; of a text literal those it stands for
 */
record Token(Kind kind, String text) {

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
