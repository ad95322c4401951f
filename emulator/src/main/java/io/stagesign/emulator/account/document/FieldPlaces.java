package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the places that a client left to the account, in documents with extraction enabled: beside a text of the
 * document (anchor), or where a form field of the PDF is (position extracted).
 */
final class FieldPlaces {
    private FieldPlaces() {}

    static void find(ObjectNode document, byte[] pdf) {
        if (!document.path("extract").asBoolean(false)) {
            return;
        }
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            for (JsonNode approval : document.path("approvals")) {
                for (JsonNode field : approval.path("fields")) {
                    find(field.asObject(), opened);
                }
            }
        } catch (IOException unreadable) {
            throw Refused.invalid("document.corrupt", "The document cannot be read");
        }
    }

    private static void find(ObjectNode field, PDDocument pdf) throws IOException {
        JsonNode anchor = field.path("extractAnchor");
        if (anchor.isObject()) {
            set(field, TextAnchor.find(pdf, anchor), "text \"" + Json.text(anchor, "text") + "\"");
        } else if (field.path("extract").asBoolean(false)) {
            set(field, FormFieldPlace.find(pdf, Json.text(field, "name")), "form field " + Json.text(field, "name"));
        }
    }

    private static void set(ObjectNode field, Optional<Place> found, String what) {
        Place place =
                found.orElseThrow(() -> Refused.invalid("documentExtraction.notFound", "The document has no " + what));
        field.put("page", place.page()).put("left", place.left()).put("top", place.top());
        field.put("width", place.width()).put("height", place.height());
    }
}
