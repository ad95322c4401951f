package io.stagesign.signer;

/** What a rep reads of what was done for a signer; addresses and links stay out of it. */
final class Sentences {
    static final String CORRECTED = "Corrected the e-mail address of a signer, who is invited there.";
    static final String TOO_LATE =
            "The correction of an e-mail address came too late: the signer has signed, or nobody can sign any more.";
    static final String UNLOCKED = "Unlocked a signer.";
    static final String LINKED = "Handed out the signing link of a signer.";

    private Sentences() {}

    static String refused(String sentence) {
        return "The e-mail address of a signer was not corrected. " + sentence
                + " Correct the address again once that is put right.";
    }
}
