package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.document.DocumentIntake;
import io.stagesign.emulator.account.document.Upload;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.journal.Journal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents of a package: uploads and metadata. */
@RestController
@RequestMapping("/api/packages/{id}/documents")
class DocumentController {
    private final Transactions transactions;
    private final DocumentIntake intake;
    private final Journal journal;
    private final JsonMapper mapper;
    private final Clock clock;

    DocumentController(
            Transactions transactions, DocumentIntake intake, Journal journal, JsonMapper mapper, Clock clock) {
        this.transactions = transactions;
        this.intake = intake;
        this.journal = journal;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Answers the document added; a list of them if several files came at once. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    JsonNode upload(@PathVariable String id, HttpServletRequest request) throws IOException, ServletException {
        journal.note("packageId", id);
        JsonNode payload = Parts.payload(request, mapper);
        List<Upload> uploads = Parts.uploads(request);
        if (uploads.isEmpty()) {
            throw Refused.invalid("document.noFile", "The part file is missing");
        }
        return transactions.with(id, transaction -> {
            requireDraft(transaction);
            ArrayNode added = Json.array();
            for (int index = 0; index < uploads.size(); index++) {
                JsonNode described = payload.isArray() ? payload.path(index) : payload;
                Document document = intake.take(described, uploads.get(index), transaction);
                transaction.add(document);
                added.add(document.json().deepCopy());
            }
            transaction.touch(clock.instant());
            return added.size() == 1 ? added.get(0) : added;
        });
    }

    @GetMapping("/{documentId}")
    ObjectNode read(@PathVariable String id, @PathVariable String documentId) {
        return transactions.with(
                id, transaction -> document(transaction, documentId).json().deepCopy());
    }

    /** Renames or moves a document; its fields and bytes stay. */
    @RequestMapping(
            path = "/{documentId}",
            method = {RequestMethod.POST, RequestMethod.PUT})
    ObjectNode change(@PathVariable String id, @PathVariable String documentId, @RequestBody JsonNode sent) {
        return transactions.with(id, transaction -> {
            requireDraft(transaction);
            Document document = document(transaction, documentId);
            describe(transaction, document, sent);
            return document.json().deepCopy();
        });
    }

    /** Puts the documents into the order of their new indexes. */
    @PutMapping
    ObjectNode order(@PathVariable String id, @RequestBody JsonNode sent) {
        return transactions.with(id, transaction -> {
            requireDraft(transaction);
            sent.valueStream()
                    .forEach(each -> transaction
                            .document(Json.text(each, "id"))
                            .ifPresent(document -> describe(transaction, document, each)));
            return Json.object();
        });
    }

    @DeleteMapping("/{documentId}")
    ObjectNode remove(@PathVariable String id, @PathVariable String documentId) {
        journal.note("packageId", id);
        return transactions.with(id, transaction -> {
            requireDraft(transaction);
            transaction.remove(document(transaction, documentId));
            transaction.touch(clock.instant());
            return Json.object();
        });
    }

    private void describe(Transaction transaction, Document document, JsonNode sent) {
        for (String property : List.of("name", "description", "index")) {
            if (sent.has(property) && !sent.path(property).isNull()) {
                document.json().set(property, sent.path(property));
            }
        }
        transaction.add(document);
        transaction.touch(clock.instant());
    }

    static Document document(Transaction transaction, String documentId) {
        return transaction
                .document(documentId)
                .orElseThrow(() -> Refused.notFound("documentNotFound", "The package has no document " + documentId));
    }

    static void requireDraft(Transaction transaction) {
        if (transaction.status() != Status.DRAFT) {
            throw Refused.forbidden("packageStatus", "Only the documents of a draft can be changed");
        }
    }
}
