package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.TestFiles;
import io.stagesign.onespan.ReadyTransaction.Signature.Tagged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggedWordFileTests {
    private static final String JANE = Deal.contactId(1).value();
    private static final String JOHN = Deal.contactId(2).value();

    @TempDir
    private Path folder;

    @Test
    void tagsAreFoundHoweverWordHasCutThem() throws IOException {
        TaggedDocument.Result result = result(TestFiles.docx(
                "Customer: {{esl:Signer1:Capture:size(200,50)}}",
                "Us: {{*esl_city:Legal:TextField}}",
                "{{esl:Legal:Initials}}"));

        assertThat(result.reasons()).isEmpty();
        assertThat(result.decision()).isEqualTo("2 signatures and 1 field where its text tags stand");
        assertThat(result.signatures())
                .containsExactly(
                        new Tagged(JANE, "Signer1", true),
                        new Tagged(JOHN, "Legal", false),
                        new Tagged(JOHN, "Legal", true));
    }

    @Test
    void aFileWithoutTagsIsNotLookedIntoByOneSpan() throws IOException {
        assertThat(read(TestFiles.docx("The parties agree {{as follows}}."))).isEmpty();
    }

    @Test
    void eachTagThatCannotBeCarriedOutIsAReason() throws IOException {
        assertThat(result(TestFiles.docx("{{esl:Signer1:Capture", "{{esl:Signer1:Stamp}}", "{{esl:Signer7:Capture}}"))
                        .reasons())
                .extracting(Finding::code)
                .containsExactly(Finding.Code.BROKEN_TAG, Finding.Code.UNKNOWN_TAG, Finding.Code.TAG_FOR_NOBODY);
        assertThat(result(TestFiles.docx("{{esl:Signer1:Capture}} {{esl:Signer2:TextField}}"))
                        .reasons())
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .containsExactly(
                        "“Offer.docx” has a field for John Roe, but no signature of theirs: add one, or remove the field.");
    }

    @Test
    void aTagThatALineBreakCutsIsBroken() throws IOException {
        byte[] file = TestFiles.word("<w:p><w:r><w:t>{{esl:Signer1:</w:t><w:br/><w:t>Capture}}</w:t></w:r></w:p>");

        assertThat(result(file).reasons()).extracting(Finding::code).containsExactly(Finding.Code.BROKEN_TAG);
    }

    @Test
    void whatWordDoesNotPrintIsNoTag() throws IOException {
        String tag = "{{esl:Signer1:Capture}}";
        byte[] file = TestFiles.word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + tag + "</w:t></w:r>"
                + "<w:del><w:r><w:delText>" + tag + "</w:delText></w:r></w:del>"
                + "<mc:AlternateContent><mc:Choice><w:r><w:t>in a box</w:t></w:r></mc:Choice>"
                + "<mc:Fallback><w:p><w:r><w:t>" + tag
                + "</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>");

        assertThat(read(file)).isEmpty();
    }

    @Test
    void tagsOfATextBoxAreFoundOnce() throws IOException {
        byte[] file = TestFiles.word("<w:p><w:r><w:t>Sign </w:t><w:pict><w:txbxContent><w:p><w:r><w:t>"
                + "{{esl:Signer1:Capture}}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>here</w:t></w:r>"
                + "</w:p>");

        assertThat(result(file).decision()).isEqualTo("1 signature where its text tags stand");
    }

    @Test
    void noEntityIsLookedUp() {
        byte[] xml = ("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:document>")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(TestFiles.zipped("word/document.xml", xml)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatUnpacksToFarMoreThanAContractIsNotRead() {
        byte[] bomb = TestFiles.zipped(
                "word/document.xml", " ".repeat(80 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII));

        assertThat(bomb).hasSizeLessThan(200_000);
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoWordFileIsNotRead() {
        assertThatThrownBy(() -> read(TestFiles.zipped("content.xml", new byte[0])))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IOException.class);
    }

    private TaggedDocument.Result result(byte[] docx) throws IOException {
        return read(docx).orElseThrow();
    }

    private Optional<TaggedDocument.Result> read(byte[] docx) throws IOException {
        Path file = Files.write(folder.resolve("Offer.docx"), docx);
        SignerSelection.Result signers = SignerSelection.of(
                Deal.opportunity("Pumps", List.of(Deal.jane(), Deal.john()), List.of()), Deal.everyFile());
        return TaggedWordFile.of("Offer.docx", file, Signatories.of(signers));
    }
}
