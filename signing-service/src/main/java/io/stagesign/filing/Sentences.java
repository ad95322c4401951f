package io.stagesign.filing;

/** What a rep reads while the signed documents are filed. */
final class Sentences {
    private static final String SAFE = " Everyone has signed, and the signed documents are safe in OneSpan Sign.";

    private Sentences() {}

    static String filed(int documents) {
        return "Everyone has signed. " + documents + (documents == 1 ? " signed document" : " signed documents")
                + " and the evidence report are on the opportunity.";
    }

    static String waiting(String sentence) {
        return sentence + SAFE + " StageSign tries again by itself to file them.";
    }

    static String failed(String sentence) {
        return sentence + SAFE + " They were not filed: tell your administrator.";
    }

    static String otherContent(String title) {
        return "A file on the opportunity is marked as “" + title
                + "” of this request but has other content: delete that file.";
    }
}
