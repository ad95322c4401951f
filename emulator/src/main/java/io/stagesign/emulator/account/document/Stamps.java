package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Field;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/** Writes onto the pages what has been signed and filled in so far. */
final class Stamps {
    private Stamps() {}

    /** Returns the PDF with a stamp at each place that was signed, and with the values of the signer's other fields. */
    static byte[] stamped(Transaction transaction, Document document) throws IOException {
        List<Approval> signed =
                document.approvals().stream().filter(Approval::isSigned).toList();
        try (PDDocument pdf = Loader.loadPDF(document.pdf().bytes())) {
            pdf.setAllSecurityToBeRemoved(true);
            Typeface typeface = Typeface.of(pdf);
            for (Approval approval : signed) {
                Optional<Role> role = transaction.role(approval.roleId());
                Instant at = approval.signed();
                if (role.isPresent() && at != null) {
                    stamp(pdf, typeface, approval, role.get(), at);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void stamp(PDDocument pdf, Typeface typeface, Approval approval, Role role, Instant at)
            throws IOException {
        for (Field field : approval.fields()) {
            if (!field.isVisible()) {
                continue;
            }
            removePlaceholder(pdf, field);
            try (Stamp stamp = new Stamp(pdf, typeface, field)) {
                if (field.isSignature()) {
                    stamp.signature(role.fullName(), "Signed by " + role.email() + " on " + Json.date(at));
                } else {
                    stamp.value(FieldValue.of(field, role, at));
                }
            }
        }
    }

    // A form field that only marked the place would lie above the stamp.
    private static void removePlaceholder(PDDocument pdf, Field field) throws IOException {
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form == null || !field.json().path("extract").asBoolean(false)) {
            return;
        }
        PDField placeholder = form.getField(field.name());
        if (placeholder != null) {
            for (var widget : placeholder.getWidgets()) {
                if (widget.getPage() != null) {
                    widget.getPage().getAnnotations().remove(widget);
                }
            }
            form.getFields().remove(placeholder);
        }
    }
}
