package io.stagesign.reminder;

/** What the timeline tells of reminders. */
final class Sentences {
    static final String UNKNOWN =
            "OneSpan did not answer when it was asked to remind a signer: the reminder may not have gone out.";

    private Sentences() {}

    static String reminded(long signers) {
        return "Reminded " + signers + (signers == 1 ? " signer." : " signers.");
    }
}
