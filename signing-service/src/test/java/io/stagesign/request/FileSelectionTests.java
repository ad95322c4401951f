package io.stagesign.request;

import static io.stagesign.request.Deal.everyFile;
import static io.stagesign.request.Deal.file;
import static io.stagesign.request.Deal.filed;
import static io.stagesign.request.Deal.latest;
import static io.stagesign.request.Deal.matching;
import static io.stagesign.request.FileSelection.MEGABYTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.salesforce.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileSelectionTests {
    @Test
    void everySignableFileIsChosenByName() {
        Selection selection = select(
                everyFile(),
                file(1, "Terms.docx"),
                file(2, "annex.odt"),
                file(3, "Contract.pdf"),
                file(4, "note.txt"),
                file(5, "old.doc"),
                file(6, "letter.rtf"));

        assertThat(names(selection))
                .containsExactly("annex.odt", "Contract.pdf", "letter.rtf", "note.txt", "old.doc", "Terms.docx");
        assertThat(selection.reasons()).isEmpty();
        assertThat(selection.leftOut()).isEmpty();
    }

    @Test
    void numbersInNamesAreCountedAndNotSpelled() {
        Selection selection = select(
                everyFile(),
                file(1, "10 Terms.pdf"),
                file(2, "Annex 10.pdf"),
                file(3, "2 Contract.pdf"),
                file(4, "Annex 9.pdf"),
                file(5, "01.2 Prices.pdf"),
                file(6, "1.10 Services.pdf"),
                file(7, "12345678901234567890123456789012345678901 too long for a number.pdf"));

        assertThat(names(selection))
                .containsExactly(
                        "01.2 Prices.pdf",
                        "1.10 Services.pdf",
                        "2 Contract.pdf",
                        "10 Terms.pdf",
                        "12345678901234567890123456789012345678901 too long for a number.pdf",
                        "Annex 9.pdf",
                        "Annex 10.pdf");
    }

    @Test
    void aFileOfAnotherKindIsLeftOutWithASentence() {
        Selection selection = select(everyFile(), file(1, "Contract.pdf"), file(2, "Prices.xlsx"), file(3, "README"));

        assertThat(names(selection)).containsExactly("Contract.pdf");
        assertThat(selection.leftOut())
                .extracting(left -> left.sentence().in(Locale.ENGLISH))
                .containsExactly(
                        "“Prices.xlsx” is left out: it is of a kind that cannot be signed "
                                + "(pdf, doc, docx, odt, rtf and txt can).",
                        "“README” is left out: it is of a kind that cannot be signed "
                                + "(pdf, doc, docx, odt, rtf and txt can).");
    }

    @Test
    void whatCameOutOfAnEarlierRequestIsLeftOut() {
        Selection selection = select(everyFile(), file(1, "Contract.pdf"), filed(2, "Contract (signed).pdf"));

        assertThat(names(selection)).containsExactly("Contract.pdf");
        assertThat(selection.leftOut())
                .extracting(left -> left.sentence().in(Locale.ENGLISH))
                .containsExactly("“Contract (signed).pdf” is left out: it came out of an earlier signing request.");
    }

    @Test
    void aNamePatternChoosesByTitleOrFileName() {
        SourceFile[] files = {file(1, "Contract A.pdf"), file(2, "CONTRACT B.docx"), file(3, "Offer.pdf")};

        assertThat(names(select(matching("contract*"), files))).containsExactly("Contract A.pdf", "CONTRACT B.docx");
        assertThat(names(select(matching("*.pdf"), files))).containsExactly("Contract A.pdf", "Offer.pdf");
        assertThat(names(select(matching("offer"), files))).containsExactly("Offer.pdf");
        assertThat(select(matching("offer"), files).leftOut())
                .extracting(left -> left.sentence().in(Locale.ENGLISH))
                .contains(
                        "“Contract A.pdf” is left out: it does not match the name pattern “offer” of the signing rule.");
    }

    @Test
    void latestChoosesTheLastSignableFile() {
        Selection selection =
                select(latest(), file(1, "Old.pdf"), file(2, "New.pdf"), file(3, "Newer.xlsx"), filed(4, "Signed.pdf"));

        assertThat(names(selection)).containsExactly("New.pdf");
        assertThat(selection.leftOut())
                .extracting(left -> left.sentence().in(Locale.ENGLISH))
                .contains("“Old.pdf” is left out: it is not the latest file, and the signing rule sends only that.");
    }

    @Test
    void noFileAtAllIsAReason() {
        assertThat(select(everyFile()).reasons())
                .extracting(Deal::english)
                .containsExactly(
                        "Add the document to sign (pdf, doc, docx, odt, rtf and txt) to the files of the opportunity.");
    }

    @Test
    void noSignableFileIsAReasonThatSaysWhatWasLeftOut() {
        assertThat(select(everyFile(), file(1, "Prices.xlsx")).reasons())
                .extracting(Deal::english)
                .singleElement()
                .asString()
                .startsWith("No file of the opportunity can be sent: add the document to sign")
                .contains("“Prices.xlsx” is left out");
    }

    @Test
    void tenDocumentsAreSentAndElevenAreNot() {
        assertThat(select(everyFile(), files(10, 1000)).reasons()).isEmpty();
        Selection eleven = select(everyFile(), files(11, 1000));

        assertThat(eleven.files()).isEmpty();
        assertThat(eleven.reasons())
                .extracting(Deal::english)
                .containsExactly("11 files would be sent, but a transaction of OneSpan Sign takes at most 10: "
                        + "remove files from the opportunity, or join some of them.");
    }

    @Test
    void aDocumentOfSixteenMegabytesIsSentAndALargerOneIsNot() {
        Selection selection =
                select(everyFile(), file(1, "Fits.pdf", 16 * MEGABYTE), file(2, "Large.pdf", 16 * MEGABYTE + 1));

        assertThat(names(selection)).containsExactly("Fits.pdf");
        assertThat(selection.reasons())
                .extracting(Deal::english)
                .containsExactly("“Large.pdf” has 16.1 MB, but OneSpan Sign takes at most 16 MB per document: "
                        + "upload a smaller version.");
    }

    @Test
    void thirtyNineMegabytesTogetherAreSentAndMoreAreNot() {
        assertThat(select(everyFile(), files(3, 13 * MEGABYTE)).reasons()).isEmpty();
        assertThat(select(everyFile(), files(3, 13 * MEGABYTE + 1)).reasons())
                .extracting(Deal::english)
                .singleElement()
                .asString()
                .startsWith("The files have 39.1 MB together, but a transaction of OneSpan Sign takes at most 39 MB");
    }

    @Test
    void anEmptyFileIsAReasonAndTheOthersAreStillLookedInto() {
        Selection selection = select(everyFile(), file(1, "Empty.pdf", 0), file(2, "Full.pdf"));

        assertThat(names(selection)).containsExactly("Full.pdf");
        assertThat(selection.reasons())
                .extracting(Deal::english)
                .containsExactly("“Empty.pdf” is empty (0 bytes): upload it again, or remove it from the opportunity.");
    }

    @Test
    void aFileThatIsListedTwiceIsSentOnce() {
        assertThat(names(select(everyFile(), file(1, "Contract.pdf"), file(1, "Contract.pdf"))))
                .containsExactly("Contract.pdf");
    }

    private static SourceFile[] files(int amount, long size) {
        return IntStream.rangeClosed(1, amount)
                .mapToObj(i -> file(i, "File " + i + ".pdf", size))
                .toArray(SourceFile[]::new);
    }

    private static Selection select(Rule rule, SourceFile... files) {
        return FileSelection.of(List.of(files), rule);
    }

    private static List<String> names(Selection selection) {
        return selection.files().stream().map(SourceFile::fileName).toList();
    }
}
