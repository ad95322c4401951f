package io.stagesign.request;

import io.stagesign.LegacyWordFile;
import io.stagesign.TestFiles;
import io.stagesign.salesforce.SourceFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** The kinds of documents that real opportunities carry, each made on the spot: no file in here is anybody else's. */
public enum Corpus {
    /** A contract with OneSpan Sign's text tags, in print. */
    TAGGED(
            "Contract with tags.pdf",
            contract("{{esl:Signer1:Capture:size(200,50)}}", "{{esl:Signer2:Capture:size(200,50)}}")),
    /** A contract with a tag that its author did not close. */
    BROKEN_TAG(
            "Half a tag.pdf", contract("{{esl:Signer1:Capture:size(200,50)}}", "{{esl:Signer2:Capture:size(200,50)")),
    /** A contract with a tag for somebody who does not sign. */
    TAG_FOR_NOBODY(
            "Three tags.pdf",
            contract(
                    "{{esl:Signer1:Capture:size(200,50)}}",
                    "{{esl:Signer2:Capture:size(200,50)}}",
                    "{{esl:Signer3:Capture:size(200,50)}}")),
    /** A contract that says in words where to sign. */
    ANCHORED("Contract.pdf", contract("Signature of the customer:", "Signature of the supplier:")),
    /** A form whose fields have the names that OneSpan Sign looks for. */
    FORM("Order form.pdf", file -> form().saved(file)),
    /** A paper contract out of a scanner: an image as large as the page. */
    SCANNED("Scan.pdf", file -> new TestPdf().with(Corpus::scan).saved(file)),
    /** A price list that lies on its side. */
    LANDSCAPE(
            "Prices.pdf",
            file -> new TestPdf().textDownTo(new PDRectangle(842, 595), 200).saved(file)),
    /** A hundred pages, all full but the first. */
    HUNDRED_PAGES("Terms.pdf", file -> {
        TestPdf pdf = new TestPdf().textDownTo(PDRectangle.A4, 300);
        for (int page = 2; page <= 100; page++) {
            pdf.textDownTo(PDRectangle.A4, 20);
        }
        pdf.saved(file);
    }),
    /** Pages that a scanner's software turned: each by another angle. */
    ROTATED("Turned.pdf", file -> {
        TestPdf pdf = new TestPdf();
        for (int rotation : new int[] {90, 180, 270}) {
            pdf.textDownTo(PDRectangle.A4, 400)
                    .with(document ->
                            document.getPage(document.getNumberOfPages() - 1).setRotation(rotation));
        }
        pdf.saved(file);
    }),
    /** Cannot be read without its password. */
    ENCRYPTED(
            "Secret.pdf",
            file -> new TestPdf()
                    .textDownTo(PDRectangle.A4, 400)
                    .protect("owner", "user", new AccessPermission())
                    .saved(file)),
    /** Can be read by anyone, and changed by nobody. */
    READ_ONLY("Read only.pdf", file -> {
        AccessPermission readOnly = new AccessPermission();
        readOnly.setCanModify(false);
        new TestPdf()
                .textDownTo(PDRectangle.A4, 400)
                .protect("owner", "", readOnly)
                .saved(file);
    }),
    /** A form of Adobe's other kind. */
    XFA("Application.pdf", file -> form().with(Corpus::addXfa).saved(file)),
    /** An upload that broke off. */
    TRUNCATED("Broken off.pdf", file -> {
        new TestPdf().textDownTo(PDRectangle.A4, 400).saved(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    }),
    /** A document for the archive: fonts and colours come with it, and it says so. */
    PDF_A("Archive.pdf", file -> new TestPdf().with(Corpus::archive).saved(file)),
    /** Named and written in letters that are not Latin; the name mixes directions of writing as well. */
    NON_LATIN(
            "Договор № 7 – 合同 – عقد – सौदा – 계약 🖋.pdf",
            file -> new TestPdf()
                    .with(document -> print(document, 700, "Договор поставки", "Σύμβαση προμήθειας"))
                    .saved(file)),
    DOCX("Offer.docx", OfficeFile.docx("The parties agree.")),
    /** A Word contract with OneSpan Sign's text tags. */
    TAGGED_DOCX(
            "Contract with tags.docx",
            file -> Files.write(
                    file,
                    TestFiles.docx("{{esl:Signer1:Capture:size(200,50)}}", "{{esl:Signer2:Capture:size(200,50)}}"))),
    /** A Word contract with a tag for somebody who does not sign. */
    DOCX_FOR_NOBODY(
            "Three tags.docx",
            file -> Files.write(
                    file,
                    TestFiles.docx("{{esl:Signer1:Capture}} {{esl:Signer2:Capture}}", "{{esl:Signer3:Capture}}"))),
    /** What Word wrote until 2007. */
    DOC("Offer.doc", file -> Files.write(file, LegacyWordFile.of("The parties agree."))),
    ODT("Offer.odt", OfficeFile.odt("The parties agree.")),
    RTF(
            "Offer.rtf",
            file -> Files.writeString(
                    file, "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\f0 The parties agree.\\par}")),
    TXT("Offer.txt", file -> Files.writeString(file, "The parties agree: 100 €.\n")),
    /** A Word file behind a password, which is no ZIP file any more. */
    ENCRYPTED_DOCX(
            "Secret.docx",
            file -> Files.writeString(
                    file, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", StandardCharsets.ISO_8859_1)),
    /** A picture that somebody renamed. */
    RENAMED("Photo.pdf", file -> Files.writeString(file, "\u0089PNG\r\n\u001A\n", StandardCharsets.ISO_8859_1));

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final String fileName;

    // a lambda without state, which the check cannot know
    @SuppressWarnings("ImmutableEnumChecker")
    private final Writing writing;

    Corpus(String fileName, Writing writing) {
        this.fileName = fileName;
        this.writing = writing;
    }

    /** Writes a document into a file. */
    @FunctionalInterface
    interface Writing {
        void to(Path file) throws IOException;
    }

    /** Returns the document as a file of the opportunity, with a number in its id. */
    SourceFile file(int number) {
        return Deal.file(number, fileName);
    }

    public String fileName() {
        return fileName;
    }

    boolean isPdf() {
        return fileName.endsWith(".pdf");
    }

    /** Writes the document into a folder, and returns its file. */
    public Path in(Path folder) {
        Path file = folder.resolve(name());
        try {
            writing.to(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writing contract(String... lines) {
        return file -> new TestPdf()
                .textDownTo(PDRectangle.A4, 500)
                .with(document -> print(document, 400, lines))
                .saved(file);
    }

    /** Prints lines a hand's breadth apart on the last page, in a font that comes with the document. */
    private static void print(PDDocument document, float from, String... lines) throws IOException {
        if (document.getNumberOfPages() == 0) {
            document.addPage(new PDPage(PDRectangle.A4));
        }
        PDPage page = document.getPage(document.getNumberOfPages() - 1);
        PDFont font = font(document);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            for (int line = 0; line < lines.length; line++) {
                TestPdf.text(content, font, TestPdf.INDENT, from - 100 * line, lines[line]);
            }
        }
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream font = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            return PDType0Font.load(document, font);
        }
    }

    private static TestPdf form() {
        return new TestPdf().textDownTo(PDRectangle.A4, 500).with(document -> {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            add(
                    document.getPage(0),
                    form,
                    new PDSignatureField(form),
                    "[Signer1.Capture1]",
                    new PDRectangle(72, 400, 200, 50));
            add(
                    document.getPage(0),
                    form,
                    new PDSignatureField(form),
                    "[Signer2.Capture1]",
                    new PDRectangle(320, 400, 200, 50));
            add(
                    document.getPage(0),
                    form,
                    new PDTextField(form),
                    "[Signer1.Capture1.Textfield1]",
                    new PDRectangle(72, 350, 200, 20));
            add(
                    document.getPage(0),
                    form,
                    new PDCheckBox(form),
                    "[Signer1.Capture1.Checkbox1]",
                    new PDRectangle(72, 320, 12, 12));
        });
    }

    private static void add(PDPage page, PDAcroForm form, PDTerminalField field, String name, PDRectangle place)
            throws IOException {
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(place);
        widget.setPage(page);
        // setPartialName refuses the dots in OneSpan Sign's names
        field.getCOSObject().setString(COSName.T, name);
        form.getFields().add(field);
        page.getAnnotations().add(widget);
    }

    private static void addXfa(PDDocument document) {
        document.getDocumentCatalog()
                .getCOSObject()
                .getCOSDictionary(COSName.ACRO_FORM)
                .setItem(COSName.XFA, new COSArray());
    }

    private static void scan(PDDocument document) throws IOException {
        BufferedImage image = new BufferedImage(595, 842, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, 595, 842);
        paper.setColor(Color.BLACK);
        for (int line = 60; line < 780; line += 14) {
            paper.drawString("The parties agree as follows, in ink and in so many words.", 72, line);
        }
        paper.dispose();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
        }
    }

    private static void archive(PDDocument document) throws IOException {
        print(document, 700, "The parties agree as follows.");
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata("""
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                      <pdfaid:part>2</pdfaid:part>
                      <pdfaid:conformance>B</pdfaid:conformance>
                    </rdf:Description>
                  </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>
                """.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        document.getDocumentCatalog().setOutputIntents(List.of(colours));
    }
}
