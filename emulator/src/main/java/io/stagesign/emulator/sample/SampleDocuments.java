package io.stagesign.emulator.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The documents of the sample opportunities, each made afresh and each time with the same content. */
public final class SampleDocuments {

    private SampleDocuments() {}

    /** A contract of several pages whose last page has room for signatures. */
    public static byte[] servicesAgreement(String customer) {
        return pdf("services-agreement", "Services Agreement", agreement(customer, "SA-2026-0417", "EUR 84,000"));
    }

    /** A short contract of one page. */
    public static byte[] pilotAgreement(String customer) {
        return pdf("pilot-agreement", "Pilot Agreement", agreement(customer, "PA-2026-0102", "EUR 12,500"));
    }

    /** A Word document (DOCX). */
    public static byte[] statementOfWork(String customer) {
        return made(() -> WordDocument.of(SampleText.read("statement-of-work", Map.of("customer", customer))));
    }

    /** A PDF with form fields (AcroForm). */
    public static byte[] orderForm() {
        return made(OrderForm::pdf);
    }

    /** A PDF whose only page has no room left. */
    public static byte[] deliveryCalendar() {
        return made(DeliveryCalendar::pdf);
    }

    /** A PDF of one page. */
    public static byte[] priceList() {
        return pdf("price-list", "Price List 2027", Map.of());
    }

    private static Map<String, String> agreement(String customer, String number, String amount) {
        return Map.of("customer", customer, "number", number, "amount", amount);
    }

    private static byte[] pdf(String resource, String title, Map<String, String> values) {
        return made(() -> {
            try (Paper paper = new Paper(title)) {
                new TextFlow(paper).set(SampleText.read(resource, values));
                return paper.toBytes();
            }
        });
    }

    private static byte[] made(Making making) {
        try {
            return making.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Making {
        byte[] make() throws IOException;
    }
}
