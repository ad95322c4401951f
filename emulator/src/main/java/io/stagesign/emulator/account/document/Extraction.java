package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Transaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes approvals and fields of what the author put into a document: text tags where the client asks for TEXT_TAGS, form
 * fields named {@code [Role.Fullname1]} where extraction is enabled.
 */
final class Extraction {
    private static final Pattern FORM_FIELD =
            Pattern.compile("\\[?([^.\\[\\]]+)\\.([A-Za-z]+?)\\d*(\\.Optional)?]?(?:\\.Optional)?");

    private Extraction() {}

    static void run(ObjectNode document, byte[] pdf, Transaction transaction) {
        boolean tags = document.path("extractionTypes")
                .valueStream()
                .anyMatch(type -> type.asString("").equals("TEXT_TAGS"));
        boolean form = document.path("extract").asBoolean(false);
        if (!tags && !form) {
            return;
        }
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            ExtractedFields fields = new ExtractedFields(document, transaction);
            List<ExtractedField> hits = new ArrayList<>();
            if (tags) {
                TextTags.in(opened).forEach(found -> hit(found).ifPresent(hits::add));
            }
            if (form) {
                hits.addAll(formFields(opened, fields));
            }
            fields.add(hits);
        } catch (IOException unreadable) {
            throw Refused.invalid("document.corrupt", "The document cannot be read");
        }
    }

    private static Optional<ExtractedField> hit(TextTags.Found found) {
        TextTag tag = found.tag();
        return FieldKind.named(tag.type()).map(kind -> {
            List<Double> size = tag.pair("size", kind.width(), kind.height());
            List<Double> offset = tag.pair("offset", 0, 0);
            Place place = new Place(
                    found.page(), found.left() + offset.get(0), found.top() + offset.get(1), size.get(0), size.get(1));
            String name = tag.fieldName() == null ? "" : tag.fieldName();
            return new ExtractedField(
                    tag.role(),
                    kind,
                    name,
                    tag.optional(),
                    place,
                    tag.settings().getOrDefault("value", ""));
        });
    }

    private static List<ExtractedField> formFields(PDDocument pdf, ExtractedFields fields) {
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return List.of();
        }
        List<ExtractedField> found = new ArrayList<>();
        for (PDField field : form.getFieldTree()) {
            String name = field.getFullyQualifiedName();
            Matcher parts = FORM_FIELD.matcher(name);
            boolean ours = field instanceof PDTerminalField && parts.matches() && fields.wants(parts.group(1), name);
            if (ours) {
                formField(pdf, name, parts).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<ExtractedField> formField(PDDocument pdf, String name, Matcher parts) {
        boolean optional = name.contains(".Optional");
        return FieldKind.named(parts.group(2).toLowerCase(Locale.ROOT))
                .flatMap(kind -> FormFieldPlace.find(pdf, name)
                        .map(place -> new ExtractedField(parts.group(1), kind, name, optional, place, "")));
    }
}
