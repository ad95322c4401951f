package io.stagesign.receipt;

/** What a rep reads of a receipt. */
final class Sentences {
    static final String FILED = "The receipt is on the opportunity, too.";

    private Sentences() {}
}
