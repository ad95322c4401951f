package io.stagesign.cancellation;

/** What a rep reads of a cancellation; the reason is in the words of who asked for it. */
final class Sentences {
    static final String NO_REASON = "no reason was given";
    static final String TOO_LATE =
            "The cancellation came too late: the transaction had already ended, and stays as it ended.";

    private Sentences() {}

    static String asked(String reason) {
        return "Cancellation was asked for" + because(reason);
    }

    static String neverSent(String reason) {
        return "Cancelled before anything was sent" + because(reason) + " Nobody was invited.";
    }

    static String cancelled(String reason) {
        return "Cancelled" + because(reason) + " Nobody can sign any more.";
    }

    static String waiting(String sentence) {
        return sentence + " The request is being cancelled; StageSign tries again by itself.";
    }

    private static String because(String reason) {
        return ": “" + reason + "”.";
    }
}
