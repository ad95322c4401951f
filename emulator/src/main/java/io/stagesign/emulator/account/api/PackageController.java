package io.stagesign.emulator.account.api;

import static java.util.Comparator.comparing;

import io.stagesign.emulator.account.document.Upload;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.account.signing.Lifecycle;
import io.stagesign.emulator.journal.Journal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates, reads, lists, changes and deletes packages. */
@RestController
@RequestMapping("/api/packages")
class PackageController {
    private final Transactions transactions;
    private final Lifecycle lifecycle;
    private final PackageIntake intake;
    private final Journal journal;
    private final JsonMapper mapper;

    PackageController(
            Transactions transactions, Lifecycle lifecycle, PackageIntake intake, Journal journal, JsonMapper mapper) {
        this.transactions = transactions;
        this.lifecycle = lifecycle;
        this.intake = intake;
        this.journal = journal;
        this.mapper = mapper;
    }

    @PostMapping
    ObjectNode create(@RequestBody JsonNode sent) {
        return create(sent, List.of());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ObjectNode createWithDocuments(HttpServletRequest request) throws IOException, ServletException {
        return create(Parts.payload(request, mapper), Parts.uploads(request));
    }

    @GetMapping("/{id}")
    ObjectNode read(@PathVariable String id) {
        journal.note("packageId", id);
        return transactions.with(id, transaction -> {
            lifecycle.expireIfDue(transaction);
            return PackageJson.of(transaction);
        });
    }

    @GetMapping
    ObjectNode list(@RequestParam Map<String, String> parameters) {
        PackageSearch search = new PackageSearch(parameters);
        journal.note("search", parameters.getOrDefault("search", ""));
        List<Hit> hits = new ArrayList<>();
        transactions.each(transaction -> {
            if (search.accepts(transaction)) {
                hits.add(new Hit(search.key(transaction), transaction));
            }
        });
        hits.sort(comparing(Hit::key, search.order()));
        ArrayNode page = Json.array();
        hits.stream().skip(search.skipped()).limit(search.pageSize()).forEach(hit -> {
            synchronized (hit.transaction()) {
                page.add(PackageJson.of(hit.transaction()));
            }
        });
        return PackageJson.results(page, hits.size());
    }

    /** The SDK sends, archives and trashes with POST, and updates with PUT; the account takes both for all. */
    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.POST, RequestMethod.PUT})
    ObjectNode change(@PathVariable String id, @RequestBody JsonNode sent) {
        journal.note("packageId", id);
        return transactions.with(id, transaction -> {
            intake.change(transaction, sent);
            if (sent.path("trashed").isBoolean()) {
                lifecycle.trash(transaction, sent.path("trashed").booleanValue());
            }
            lifecycle.move(transaction, PackageIntake.wanted(sent, transaction.status()));
            return PackageJson.of(transaction);
        });
    }

    @DeleteMapping("/{id}")
    ObjectNode delete(@PathVariable String id) {
        journal.note("packageId", id);
        transactions.run(id, lifecycle::delete);
        return Json.object();
    }

    private ObjectNode create(JsonNode sent, List<Upload> uploads) {
        Transaction transaction = intake.draft(sent, uploads);
        journal.note("packageId", transaction.id());
        journal.note("name", transaction.name());
        journal.note("data", transaction.json().path("data").toString());
        lifecycle.create(transaction);
        Status wanted = PackageIntake.wanted(sent, transaction.status());
        transactions.run(transaction.id(), created -> lifecycle.move(created, wanted));
        // Nothing but the id: the SDK fails on any other property here.
        return Json.object().put("id", transaction.id());
    }

    private record Hit(String key, Transaction transaction) {}
}
