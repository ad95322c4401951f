package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagesign.onespan.ReadyTransaction.Field;
import io.stagesign.onespan.ReadyTransaction.Place;
import io.stagesign.onespan.ReadyTransaction.Signature;
import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.onespan.ReadyTransaction.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTagsTests {
    private static final Signer JANE =
            new Signer("003000000000001AAA", "Jane", "Doe", "jane@example.com", 1, null, List.of(), null, false);
    private static final Signer JOHN =
            new Signer("003000000000002AAA", "John", "Roe", "john@example.com", 2, null, List.of(), null, false);
    private static final Signatories BOTH =
            new Signatories(List.of(JANE, JOHN), Map.of(JANE.id(), "Decision Maker", JOHN.id(), "Legal"), true);

    @Test
    void aTagBecomesASignatureWhereItStands() {
        TaggedDocument.Result result = read("Customer: {{esl:Signer1:Capture:size(180,40)}}", "{{esl:legal:Fullname}}");

        assertThat(result.reasons()).isEmpty();
        assertThat(result.decision()).isEqualTo("2 signatures where its text tags stand");
        Signature.Block jane = (Signature.Block) result.signatures().get(0);
        assertThat(jane.signerId()).isEqualTo(JANE.id());
        assertThat(jane.style()).isEqualTo(Style.CAPTURE);
        assertThat(jane.page()).isZero();
        assertThat(jane.left()).isCloseTo(72 + 56, within(4.0));
        assertThat(jane.top()).isCloseTo(92, within(4.0));
        assertThat(jane.width()).isEqualTo(180);
        assertThat(jane.height()).isEqualTo(40);
        Signature.Block john = (Signature.Block) result.signatures().get(1);
        assertThat(john.signerId()).isEqualTo(JOHN.id());
        assertThat(john.style()).isEqualTo(Style.FULL_NAME);
        assertThat(john.width()).isEqualTo(200);
    }

    @Test
    void fieldsBelongToASignatureOfTheirSigner() {
        TaggedDocument.Result result = read(
                "{{esl:Signer1:Initials}} {{esl:Signer1:SigningDate}}",
                "{{*esl_city:Signer1:TextField:size(90,18):value(Delft)}} {{esl:Signer1:Checkbox}}",
                "{{esl:Signer1:Capture}}",
                "{{esl:Signer2:Capture}}");

        assertThat(result.reasons()).isEmpty();
        assertThat(result.decision()).isEqualTo("3 signatures and 3 fields where its text tags stand");
        assertThat(result.signatures())
                .extracting(signature -> ((Signature.Block) signature).fields().size())
                .containsExactly(3, 0, 0);
        List<Field> fields = ((Signature.Block) result.signatures().get(0)).fields();
        assertThat(fields)
                .extracting(Field::kind)
                .containsExactly(Field.Kind.SIGNING_DATE, Field.Kind.TEXT_FIELD, Field.Kind.CHECKBOX);
        assertThat(fields).extracting(Field::required).containsExactly(false, true, false);
        assertThat(fields.get(1).name()).isEqualTo("city");
        assertThat(fields.get(1).value()).isEqualTo("Delft");
        assertThat(fields.get(1).place().width()).isEqualTo(90);
    }

    @Test
    void anOffsetMovesAFieldAndThePageKeepsIt() {
        Place moved = place(0, "{{esl:Signer1:Capture:offset(10,-5)}}");
        Place plain = place(0, "{{esl:Signer1:Capture}}");
        Place wide = place(0, "{{esl:Signer1:Capture:size(590,50):offset(300,0)}}");

        assertThat(moved.left() - plain.left()).isCloseTo(10, within(0.01));
        assertThat(moved.top() - plain.top()).isCloseTo(-5, within(0.01));
        assertThat(wide.left() + wide.width()).isLessThanOrEqualTo(PDRectangle.A4.getWidth());
        assertThat(wide.left()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aTagStandsWhereTheReaderOfATurnedPageSeesIt(int rotation) {
        Place place = place(rotation, "{{esl:Signer1:Capture}}");

        assertThat(place.left()).isCloseTo(72, within(2.0));
        assertThat(place.top()).isCloseTo(92, within(4.0));
    }

    @Test
    void aDocumentWithoutTagsIsLeftToTheUsualPlacement() {
        assertThat(find(BOTH, 0, "Nothing {{here}} for esl")).isEmpty();
    }

    @Test
    void aTagThatIsBrokenIsAReason() {
        assertThat(reasons("{{esl:Signer1:Cap", "ture}}"))
                .containsExactly("“Contract.pdf”, page 1: the text tag “{{esl:Signer1:Cap” does not end on its line: "
                        + "write it on one line.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{esl:Signer1:Stamp}}",
                "{{esl:Signer1}}",
                "{{esl:Signer1:Capture:size(big)}}",
                "{{esl:Signer1:Capture:size(0,50)}}",
                "{{?esl:Signer1:Capture}}"
            })
    void aTagThatCannotBeCarriedOutIsAReason(String tag) {
        assertThat(reasons(tag))
                .singleElement()
                .asString()
                .startsWith("“Contract.pdf”, page 1: the text tag “" + tag + "” is none that can be carried out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signer3", "Signer0", "Finance"})
    void aTagForNobodyIsAReasonOnceEverybodyIsKnown(String who) {
        String tag = "{{esl:" + who + ":Capture}}";

        assertThat(reasons(tag))
                .containsExactly(
                        ("“Contract.pdf”, page 1: the text tag “%s” is for “%s”, who does not sign: write Signer1 "
                                        + "for the first signer, or a contact role that signs.")
                                .formatted(tag, who));
        Signatories unsure = new Signatories(List.of(JANE), Map.of(), false);
        assertThat(find(unsure, 0, tag).orElseThrow().reasons()).isEmpty();
    }

    @Test
    void aFieldWithoutASignatureIsAReason() {
        assertThat(reasons("{{esl:Signer1:Capture}} {{esl:Signer2:Date}}"))
                .containsExactly("“Contract.pdf” has a field for John Roe, but no signature of theirs: add one, or "
                        + "remove the field.");
    }

    @Test
    void formFieldsNamedAfterSignersAreSignedAndFilledIn() {
        TaggedDocument.Result result = form(
                        0, "Signer1.Capture1", "[Legal.Fullname1]", "Signer1.TextField1", "Total.Amount", "Customer")
                .orElseThrow();

        assertThat(result.reasons()).isEmpty();
        assertThat(result.decision()).isEqualTo("2 signatures and 1 field in its form fields");
        Signature.Block jane = (Signature.Block) result.signatures().get(0);
        assertThat(jane.signerId()).isEqualTo(JANE.id());
        assertThat(jane.style()).isEqualTo(Style.CAPTURE);
        assertThat(jane.place()).isEqualTo(new Place(0, 72, 100, 150, 30));
        assertThat(jane.fields()).singleElement().satisfies(field -> {
            assertThat(field.kind()).isEqualTo(Field.Kind.TEXT_FIELD);
            assertThat(field.required()).isTrue();
            assertThat(field.place()).isEqualTo(new Place(0, 72, 200, 150, 30));
        });
    }

    @Test
    void aFormFieldForASignerWhoIsNoneIsAReason() {
        assertThat(form(0, "Signer7.Capture1").orElseThrow().reasons())
                .extracting(Deal::english)
                .containsExactly("“Contract.pdf”, page 1: the form field “Signer7.Capture1” is for “Signer7”, who does "
                        + "not sign: rename or remove it.");
    }

    @Test
    void aFormOfTheAuthorsOwnIsLeftAlone() {
        assertThat(form(0, "Total.Amount", "Finance.Capture1", "Customer")).isEmpty();
    }

    @Test
    void aFormFieldOnATurnedPageStandsWhereItsReaderSeesIt() {
        TaggedDocument.Result result = form(90, "Signer1.Capture1").orElseThrow();

        // 72 from the left and 712 from the bottom, turned clockwise
        assertThat(((Signature.Block) result.signatures().get(0)).place()).isEqualTo(new Place(0, 712, 72, 30, 150));
    }

    /** Puts fields of 150 by 30 points under each other, the first 100 points from the top of the page. */
    private static Optional<TaggedDocument.Result> form(int rotation, String... names) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(600, 842));
            page.setRotation(rotation);
            document.addPage(page);
            PDAcroForm form = new PDAcroForm(document);
            for (int i = 0; i < names.length; i++) {
                PDTextField field = new PDTextField(form);
                field.getCOSObject().setString(COSName.T, names[i]);
                field.setRequired(true);
                PDAnnotationWidget widget = field.getWidgets().get(0);
                widget.setRectangle(new PDRectangle(72, 712 - 50 * i, 150, 30));
                page.getAnnotations().add(widget);
            }
            return TaggedDocument.of("Contract.pdf", document, BOTH, new ReadingBudget(ReadingBudget.USUAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place place(int rotation, String tag) {
        TaggedDocument.Result result = find(BOTH, rotation, tag).orElseThrow();
        assertThat(result.reasons()).isEmpty();
        return ((Signature.Block) result.signatures().get(0)).place();
    }

    private static List<String> reasons(String... lines) {
        return read(lines).reasons().stream().map(Deal::english).toList();
    }

    private static TaggedDocument.Result read(String... lines) {
        return find(BOTH, 0, lines).orElseThrow();
    }

    /** Sets the lines 72 points from the left and 100 from the top, as the reader of the turned page sees it. */
    private static Optional<TaggedDocument.Result> find(Signatories signatories, int rotation, String... lines) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setRotation(rotation);
            document.addPage(page);
            float width = PDRectangle.A4.getWidth();
            float height = PDRectangle.A4.getHeight();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(
                        switch (rotation) {
                            case 90 -> new Matrix(0, 1, -1, 0, width, 0);
                            case 180 -> new Matrix(-1, 0, 0, -1, width, height);
                            case 270 -> new Matrix(0, -1, 1, 0, 0, height);
                            default -> new Matrix();
                        });
                float seenHeight = rotation % 180 == 0 ? height : width;
                for (int i = 0; i < lines.length; i++) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                    content.newLineAtOffset(72, seenHeight - 100 - 60 * i);
                    content.showText(lines[i]);
                    content.endText();
                }
            }
            return TaggedDocument.of("Contract.pdf", document, signatories, new ReadingBudget(ReadingBudget.USUAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
