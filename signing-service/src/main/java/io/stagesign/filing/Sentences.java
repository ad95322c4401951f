package io.stagesign.filing;

import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a rep reads while the signed documents are filed. */
final class Sentences {
    static final String BACK = "Everyone has signed. The signed documents are on the opportunity again.";

    private static final String TWICE = "On the opportunity twice, with the same content: ";
    private static final String SAFE = " Everyone has signed, and the signed documents are safe in OneSpan Sign.";

    private Sentences() {}

    /** @param all the documents of the request */
    static String filed(List<Document> all) {
        boolean merged = all.stream().noneMatch(document -> document.kind() == Kind.EVIDENCE);
        return filed(count(all, Kind.SIGNED), merged) + uploaded(count(all, Kind.ATTACHMENT));
    }

    private static long count(List<Document> all, Kind kind) {
        return all.stream().filter(document -> document.kind() == kind).count();
    }

    private static String filed(long documents, boolean merged) {
        String signed = documents == 1 ? " signed document" : " signed documents";
        String rest = merged
                ? ", with the evidence report attached inside, " + (documents == 1 ? "is" : "are")
                : " and the evidence report are";
        return "Everyone has signed. " + documents + signed + rest + " on the opportunity.";
    }

    private static String uploaded(long attachments) {
        return attachments == 0
                ? ""
                : " " + attachments + (attachments == 1 ? " file" : " files") + " that signers added "
                        + (attachments == 1 ? "is" : "are") + " there, too.";
    }

    static String waiting(String sentence) {
        return sentence + SAFE + " StageSign tries again by itself to file them.";
    }

    static String failed(String sentence) {
        return sentence + SAFE + " They were not filed: tell your administrator.";
    }

    /** Of what is held back nothing is called signed. */
    static String heldBack(String sentence) {
        return sentence
                + " Nothing was filed, and nothing counts as signed until every document passes. StageSign fetches"
                + " and checks the documents again by itself: ask your administrator to look at the transaction in"
                + " OneSpan Sign.";
    }

    static String problem(Document document, String problem) {
        return "“" + document.title() + "” is held back: it " + problem + ".";
    }

    static String gone(List<String> titles) {
        return "Everyone has signed, but not on the opportunity any more: "
                + titles.stream().map(title -> "“" + title + "”").collect(Collectors.joining(", "))
                + ". Restore it from the recycle bin or add it to the opportunity again; OneSpan Sign has it, too.";
    }

    static String twice(Collection<String> titles) {
        return TWICE + titles.stream().map(title -> "“" + title + "”").collect(Collectors.joining(", "))
                + ". StageSign cannot delete the second file: delete it yourself.";
    }

    static boolean isTwice(String sentence) {
        return sentence.startsWith(TWICE);
    }

    static String otherContent(String title) {
        return "A file on the opportunity is marked as “" + title
                + "” of this request but has other content: delete that file.";
    }
}
