package io.stagesign.request;

import java.io.IOException;

/** How much may be read of one document, so that no document keeps a worker busy for long. */
final class ReadingBudget {
    /** Drawing instructions and letters: some seconds' worth, and more than any readable contract has. */
    static final long USUAL = 4_000_000;

    private long left;

    ReadingBudget(long instructions) {
        left = instructions;
    }

    void spend(long instructions) throws IOException {
        left -= instructions;
        if (left < 0) {
            throw new Spent();
        }
    }

    /** The document is too much to be read to its end; an {@link IOException}, which PDFBox lets pass. */
    static final class Spent extends IOException {
        Spent() {
            super("too many drawing instructions");
        }
    }
}
