package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Identifiers;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.StoredFile;
import io.stagesign.emulator.account.model.Transaction;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes an uploaded document into a transaction: checks it, makes it a PDF, finds the places of its fields. */
public final class DocumentIntake {
    /** OneSpan's limit for one document, in bytes. */
    static final int MAX_DOCUMENT = 16 * 1024 * 1024;

    /** OneSpan's limit for all documents of a transaction, in bytes. */
    static final int MAX_TOTAL = 39 * 1024 * 1024;

    private static final int MAX_NAME = 256;
    private static final String RESERVED = "[*/\\\\:<>|?\"]";

    private final FileStore files;

    public DocumentIntake(FileStore files) {
        this.files = files;
    }

    /**
     * Returns the document, not yet added to the transaction.
     *
     * @param sent the document's JSON as the client sent it
     * @throws Refused 400 if OneSpan would not take it
     */
    public Document take(JsonNode sent, Upload upload, Transaction transaction) {
        ObjectNode json = Json.withoutNulls(sent);
        String name = name(json, upload);
        checkSize(name, upload.bytes().length, transaction);
        byte[] pdf = Conversion.toPdf(upload, name);
        List<PageSize> pages = PdfInspection.pages(pdf, name);
        Json.fill(json, defaults(name, upload.bytes().length, pages));
        json.put("name", name);
        json.set("approvals", ApprovalIntake.approvals(json, transaction));
        FieldPlaces.find(json, pdf);
        Extraction.run(json, pdf, transaction);
        ApprovalIntake.checkPlaces(json, pages);
        return document(json, upload, pdf);
    }

    /**
     * Returns approvals checked and completed as those of an upload are.
     *
     * @throws Refused 400 if OneSpan would not take them for this document
     */
    public ArrayNode approvals(ArrayNode sent, Document document, Transaction transaction) {
        ObjectNode json = Json.object().put("name", document.name());
        json.set("approvals", sent);
        ArrayNode approvals = ApprovalIntake.approvals(json, transaction);
        json.set("approvals", approvals);
        List<PageSize> pages = document.json()
                .path("pages")
                .valueStream()
                .map(page -> new PageSize(
                        page.path("width").asDouble(), page.path("height").asDouble()))
                .toList();
        ApprovalIntake.checkPlaces(json, pages);
        return approvals;
    }

    private Document document(ObjectNode json, Upload upload, byte[] pdf) {
        boolean same = pdf == upload.bytes();
        String contentType = same ? "application/pdf" : contentType(upload);
        StoredFile original = files.keep(upload.bytes(), upload.fileName(), contentType);
        StoredFile converted = same ? original : files.keep(pdf, Json.text(json, "name") + ".pdf", "application/pdf");
        return new Document(json, original, converted);
    }

    private static String contentType(Upload upload) {
        return upload.contentType().isEmpty() ? "application/octet-stream" : upload.contentType();
    }

    private static String name(ObjectNode json, Upload upload) {
        String given = Json.text(json, "name").strip();
        String name = (given.isEmpty() ? upload.fileName() : given).replaceAll(RESERVED, "_");
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw Refused.invalid("document.name", "A document's name has 1 to 256 characters");
        }
        if (name.contains("esigned")) {
            throw Refused.invalid("document.name", "A document's name must not contain \"esigned\"");
        }
        return name;
    }

    private static void checkSize(String name, int size, Transaction transaction) {
        if (size == 0) {
            throw Refused.invalid("document.empty", "The document " + name + " is empty");
        }
        if (size > MAX_DOCUMENT) {
            throw Refused.invalid("document.tooLarge", "The document " + name + " is larger than 16 MB");
        }
        long total = transaction.documents().stream()
                .mapToLong(document -> document.json().path("size").asLong(0))
                .sum();
        if (total + size > MAX_TOTAL) {
            throw Refused.invalid("package.tooLarge", "The documents of a package have 39 MB at most");
        }
    }

    private static ObjectNode defaults(String name, int size, List<PageSize> pages) {
        ObjectNode defaults = Json.object();
        defaults.put("id", Identifiers.key()).put("name", name).put("description", "");
        defaults.put("index", 1).put("size", size).put("status", "").put("extract", false);
        defaults.put("tagged", false);
        defaults.putArray("extractionTypes");
        defaults.putArray("fields");
        defaults.set("pages", pages(pages));
        return defaults;
    }

    private static ArrayNode pages(List<PageSize> pages) {
        ArrayNode list = Json.array();
        for (int index = 0; index < pages.size(); index++) {
            ObjectNode page = list.addObject();
            page.put("id", "")
                    .put("index", index)
                    .put("version", 0)
                    .put("left", 0.0)
                    .put("top", 0.0);
            page.put("width", pages.get(index).width())
                    .put("height", pages.get(index).height());
        }
        return list;
    }
}
