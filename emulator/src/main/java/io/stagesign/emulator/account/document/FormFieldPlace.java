package io.stagesign.emulator.account.document;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/** Finds where a form field of the PDF is. */
final class FormFieldPlace {
    private FormFieldPlace() {}

    static Optional<Place> find(PDDocument pdf, String name) {
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        PDField field = form == null ? null : form.getField(name);
        if (field == null || field.getWidgets().isEmpty()) {
            return Optional.empty();
        }
        return place(pdf, field.getWidgets().get(0));
    }

    private static Optional<Place> place(PDDocument pdf, PDAnnotationWidget widget) {
        PDPage page = widget.getPage();
        int number = page == null ? -1 : pdf.getPages().indexOf(page);
        if (page == null || number < 0) {
            return Optional.empty();
        }
        return Optional.of(new PageView(page).place(number, widget.getRectangle()));
    }
}
