package io.stagesign.emulator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SampleDocumentsTests {

    @Test
    void theServicesAgreementHasNumberedPagesAndEndsWithItsSignatures() throws IOException {
        try (PDDocument contract = Loader.loadPDF(SampleDocuments.servicesAgreement("Brightwater Ferries"))) {
            int pages = contract.getNumberOfPages();

            assertThat(pages).isGreaterThanOrEqualTo(3);
            assertThat(textOf(contract, 1)).contains("Brightwater Ferries", "Page 1 of " + pages);
            assertThat(textOf(contract, pages)).contains("Signatures", "Page " + pages + " of " + pages);
        }
    }

    @Test
    void theOrderFormHasFilledFieldsThatNeedNoViewerToDrawThem() throws IOException {
        try (PDDocument form = Loader.loadPDF(SampleDocuments.orderForm())) {
            PDAcroForm fields = form.getDocumentCatalog().getAcroForm();

            assertThat(fields.getNeedAppearances()).isFalse();
            assertThat(fields.getFields())
                    .hasSize(8)
                    .extracting(PDField::getValueAsString)
                    .contains("Alder & Finch Bakeries");
        }
    }

    @Test
    void theDeliveryCalendarFillsItsPageToTheLastWeek() throws IOException {
        try (PDDocument calendar = Loader.loadPDF(SampleDocuments.deliveryCalendar())) {
            assertThat(calendar.getNumberOfPages()).isEqualTo(1);
            assertThat(textOf(calendar, 1)).contains("Week 1 ", "Week 52 ");
        }
    }

    @Test
    void theStatementOfWorkIsAWordDocument() throws IOException {
        byte[] docx = SampleDocuments.statementOfWork("Alder & Finch Bakeries");

        assertThat(partsOf(docx)).startsWith("[Content_Types].xml").contains("word/document.xml", "word/styles.xml");
        assertThat(partOf(docx, "word/document.xml")).contains("Alder &amp; Finch Bakeries");
    }

    @Test
    void eachDocumentIsTheSameEveryTime() {
        assertThat(SampleDocuments.servicesAgreement("Brightwater Ferries"))
                .isEqualTo(SampleDocuments.servicesAgreement("Brightwater Ferries"));
        assertThat(SampleDocuments.orderForm()).isEqualTo(SampleDocuments.orderForm());
        assertThat(SampleDocuments.statementOfWork("Brightwater Ferries"))
                .isEqualTo(SampleDocuments.statementOfWork("Brightwater Ferries"));
    }

    @Test
    void documentsForDifferentCustomersAreNotTheSame() {
        assertThat(SampleDocuments.pilotAgreement("Cobalt Ridge Observatory"))
                .isNotEqualTo(SampleDocuments.pilotAgreement("Brightwater Ferries"));
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static List<String> partsOf(byte[] docx) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String partOf(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException(name + " is missing");
    }
}
