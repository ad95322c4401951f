package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.SealedPdf;
import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.paper.PaperCheck;
import io.stagesign.paper.VerificationSettings;
import io.stagesign.paper.Wording;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of each kind of document, said as the rep reads it. */
class CorpusTests {
    private static final RequestKey KEY =
            new RequestKey(new OrgId("00D000000000001EAA"), new RecordId("a00000000000001AAA"));
    private static final String ACCEPTED = ": each signer accepts it as a whole, since it is no PDF.";

    @TempDir
    Path folder;

    private final TransactionAssembler assembler = new TransactionAssembler(Clock.systemUTC());

    /** What follows the document's name; a document without a line in here does not compile. */
    private static String outcome(Corpus document) {
        return switch (document) {
            case TAGGED, TAGGED_DOCX -> ": 2 signatures where its text tags stand.";
            case ANCHORED, PDF_A, NON_LATIN, LANDSCAPE -> ": 2 default blocks on page 1 of 1.";
            case BROKEN_TAG ->
                ", page 1: the text tag “{{esl:Signer2:Capture:size(200,50)” does not end on its line: write it on one "
                        + "line.";
            case DOCX_FOR_NOBODY ->
                ": the text tag “{{esl:Signer3:Capture}}” is for “Signer3”, who does not sign: write Signer1 for the first "
                        + "signer, or a contact role that signs.";
            case TAG_FOR_NOBODY ->
                ", page 1: the text tag “{{esl:Signer3:Capture:size(200,50)}}” is for “Signer3”, who does not sign: write "
                        + "Signer1 for the first signer, or a contact role that signs.";
            case FORM -> ": 2 signatures in its form fields.";
            case SCANNED -> ": 2 default blocks on page 2, which is added because no page has room for signatures.";
            case HUNDRED_PAGES -> ": 2 default blocks on page 1 of 100.";
            case ROTATED -> ": 2 default blocks on page 3 of 3.";
            case ENCRYPTED -> " is protected with a password: upload a version without one.";
            case READ_ONLY -> " is protected against changes, and signing is one: upload a version without protection.";
            case XFA -> " is an XFA form, which OneSpan Sign does not take: print it to a new PDF and upload that.";
            case TRUNCATED -> " is incomplete or damaged: upload it again.";
            case DOC, DOCX, ODT, RTF, TXT -> ACCEPTED;
            case ENCRYPTED_DOCX ->
                " is no DOCX document, or a protected one, whatever its name says: upload it as DOCX without a "
                        + "password.";
            case RENAMED ->
                " is no PDF document, or a protected one, whatever its name says: upload it as PDF without a password.";
        };
    }

    private static boolean goesOut(Corpus document) {
        return document != Corpus.DOCX_FOR_NOBODY && outcome(document).startsWith(":");
    }

    static Stream<Corpus> pdfsThatGoOut() {
        return Arrays.stream(Corpus.values()).filter(document -> document.isPdf() && goesOut(document));
    }

    @ParameterizedTest
    @EnumSource
    void itIsPlacedOrRefusedByName(Corpus document) {
        String name = document.file(1).fileName();

        Assembly assembly = assemble(List.of(document));

        assertThat(said(assembly)).containsExactly("“" + name + "”" + outcome(document));
    }

    @Test
    void allTheRefusedAreNamedAtOnce() {
        List<Corpus> refused = Arrays.stream(Corpus.values())
                .filter(document -> !goesOut(document))
                .toList();

        assertThat(said(assemble(refused))).hasSameSizeAs(refused);
    }

    @Test
    void aNameInAnyScriptStaysAsItIs() {
        ReadyTransaction transaction = ((Assembly.Ready) assemble(List.of(Corpus.NON_LATIN))).transaction();

        assertThat(transaction.documents())
                .extracting(ReadyTransaction.Document::name)
                .containsExactly(Corpus.NON_LATIN.file(1).fileName());
    }

    @ParameterizedTest
    @MethodSource("pdfsThatGoOut")
    void whatIsSentKeepsEveryByteOfTheOriginal(Corpus document) throws IOException {
        Path sent = sent(document);

        byte[] original = Files.readAllBytes(folder.resolve(document.name()));
        assertThat(Arrays.copyOf(Files.readAllBytes(sent), original.length)).isEqualTo(original);
    }

    @ParameterizedTest
    @MethodSource("pdfsThatGoOut")
    void whatComesBackSealedSaysTheSame(Corpus document) throws IOException {
        Path sent = sent(document);
        Wording before = wording(Files.readAllBytes(sent));

        Wording after = wording(SealedPdf.seal(Files.readAllBytes(sent)));

        assertThat(before.missingFrom(after)).isEmpty();
        assertThat(wording(SealedPdf.of("Something else")).missingFrom(after)).isPresent();
    }

    /** As a reader's program saves it: behind the signed bytes, which stay as they are. */
    @Test
    void aFormThatIsFilledInOrRenotedAfterTheLastSignatureIsHeldBack() throws IOException {
        PaperCheck check = new PaperCheck(new VerificationSettings(true, true));
        byte[] sealed = SealedPdf.seal(Files.readAllBytes(sent(Corpus.FORM)));
        Path file = Files.write(folder.resolve("sealed"), sealed);
        assertThat(check.signed(file, null).problems()).isEmpty();

        try (PDDocument document = Loader.loadPDF(sealed)) {
            COSDictionary widget = document.getPage(0).getAnnotations().get(2).getCOSObject();
            widget.setString(COSName.V, "Something else");
            widget.setNeedToBeUpdated(true);
            try (OutputStream out = Files.newOutputStream(file)) {
                document.saveIncremental(out);
            }
        }

        assertThat(check.signed(file, null).problems()).containsExactly("was changed after it was signed");
    }

    private Path sent(Corpus document) {
        Assembly.Ready ready = (Assembly.Ready) assemble(List.of(document));
        return ready.transaction().documents().get(0).content();
    }

    private static Wording wording(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Wording.of(document);
        }
    }

    private static List<String> said(Assembly assembly) {
        return assembly instanceof Assembly.Ready ready
                ? ready.decisions()
                : ((Assembly.NotReady) assembly)
                        .reasons().stream().map(Deal::english).toList();
    }

    private Assembly assemble(List<Corpus> documents) {
        List<SourceFile> files = new ArrayList<>();
        Map<RecordId, Path> downloads = new HashMap<>();
        for (Corpus document : documents) {
            SourceFile file = document.file(files.size() + 1);
            files.add(file);
            downloads.put(file.id(), Objects.requireNonNull(document.in(folder)));
        }
        Opportunity opportunity = Deal.opportunity("Harbour crane", List.of(Deal.jane(), Deal.john()), files);
        return assembler.assemble(KEY, opportunity, Deal.everyFile(), ThemeChoice.NONE, downloads);
    }
}
