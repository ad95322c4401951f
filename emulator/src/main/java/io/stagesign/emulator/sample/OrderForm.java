package io.stagesign.emulator.sample;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** An order form: one page with filled-in text fields of a PDF form (AcroForm) and room to sign below them. */
final class OrderForm {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("customer", "Customer", "Alder & Finch Bakeries"),
            new Entry("deliveryAddress", "Delivery address", "14 Millrace Lane, Eastmere"),
            new Entry("contact", "Contact for delivery", "Priya Natarajan"),
            new Entry("ovens", "Deck ovens, three decks", "4"),
            new Entry("mixers", "Spiral mixers, 80 litres", "6"),
            new Entry("maintenance", "Maintenance, years", "3"),
            new Entry("deliveryWeek", "Delivery week", "2027, week 9"),
            new Entry("total", "Total without tax, euro", "69,120.00"));

    private OrderForm() {}

    static byte[] pdf() throws IOException {
        try (Paper paper = new Paper("Order Form")) {
            PDPage page = paper.addPage();
            PDAcroForm form = form(paper);
            try (PDPageContentStream stream = paper.draw(page)) {
                paper.write(stream, "Order Form", Paper.MARGIN, Paper.HEIGHT - 84, 22, 0x0B5CAB);
                paper.write(
                        stream,
                        "Supplier: Lantern Street Ovens. The fields can be filled in on screen.",
                        Paper.MARGIN,
                        Paper.HEIGHT - 108,
                        10,
                        0x5C6670);
                float y = Paper.HEIGHT - 150;
                for (Entry entry : ENTRIES) {
                    paper.write(stream, entry.label(), Paper.MARGIN, y, 10, 0x1F2933);
                    addField(form, page, entry, y);
                    y -= 32;
                }
            }
            return paper.toBytes();
        }
    }

    private static PDAcroForm form(Paper paper) {
        PDAcroForm form = new PDAcroForm(paper.document());
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 10 Tf 0 g");
        paper.document().getDocumentCatalog().setAcroForm(form);
        return form;
    }

    private static void addField(PDAcroForm form, PDPage page, Entry entry, float y) throws IOException {
        PDTextField field = new PDTextField(form);
        field.setPartialName(entry.name());
        field.setAlternateFieldName(entry.label());
        form.getFields().add(field);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(Paper.MARGIN + 170, y - 7, 290, 22));
        widget.setPage(page);
        widget.setAppearanceCharacteristics(frame());
        widget.setPrinted(true);
        page.getAnnotations().add(widget);
        // writing the appearance now keeps NeedAppearances unset, which OneSpan refuses
        field.setValue(entry.value());
    }

    private static PDAppearanceCharacteristicsDictionary frame() {
        PDAppearanceCharacteristicsDictionary frame = new PDAppearanceCharacteristicsDictionary(new COSDictionary());
        frame.setBackground(colour(0.95f, 0.97f, 1f));
        frame.setBorderColour(colour(0.6f, 0.68f, 0.77f));
        return frame;
    }

    private static PDColor colour(float red, float green, float blue) {
        return new PDColor(new float[] {red, green, blue}, PDDeviceRGB.INSTANCE);
    }

    private record Entry(String name, String label, String value) {}
}
