package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.node.ObjectNode;

/** The consent that every recipient accepts before anything else; OneSpan adds it to each transaction by itself. */
public final class Consent {
    private static final String NAME = "Electronic Disclosures and Signatures Consent";

    private final StoredFile pdf;

    public Consent(FileStore files) {
        try (TextPages pages = new TextPages()) {
            pages.heading(NAME);
            pages.paragraph("By accepting you agree to read, receive and sign the documents of this transaction"
                    + " electronically, with the same effect as signing them on paper.");
            pages.paragraph("You can decline: then nothing is signed, and the sender is told.");
            pages.paragraph("After everybody has signed you can download a copy of each document.");
            pages.paragraph("This text stands in for the consent of a real OneSpan Sign account. It binds nobody.");
            pdf = files.keep(pages.pdf(), NAME + ".pdf", "application/pdf");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Returns a new consent document, without approvals: each recipient added brings its own. */
    public Document document() {
        ObjectNode json = Json.object();
        json.put("id", Document.CONSENT)
                .put("name", NAME)
                .put("description", "")
                .put("index", 0);
        json.put("size", 0).put("status", "").put("extract", false).put("tagged", false);
        json.putArray("extractionTypes");
        json.putArray("fields");
        json.putArray("pages");
        json.putArray("approvals");
        return new Document(json, pdf, pdf);
    }
}
