package io.stagesign.emulator.account.api;

import static java.util.Objects.requireNonNullElse;

import io.stagesign.emulator.account.document.Consent;
import io.stagesign.emulator.account.document.DocumentIntake;
import io.stagesign.emulator.account.document.Upload;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Sender;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a draft of what a client sends, and takes its later changes. */
final class PackageIntake {
    private static final Set<String> CLIENTS = Set.of(
            "name",
            "description",
            "emailMessage",
            "language",
            "autocomplete",
            "visibility",
            "data",
            "settings",
            "due",
            "type",
            "consent",
            "timezoneId");

    private final RoleIntake roles;
    private final DocumentIntake documents;
    private final Consent consent;
    private final Sender sender;
    private final Clock clock;

    PackageIntake(RoleIntake roles, DocumentIntake documents, Consent consent, Sender sender, Clock clock) {
        this.roles = roles;
        this.documents = documents;
        this.consent = consent;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Returns a new draft, not yet stored.
     *
     * @param uploads the files of the documents it names, in any order if their names are those of the documents
     * @throws Refused 400 if OneSpan would not take it
     */
    Transaction draft(JsonNode sent, List<Upload> uploads) {
        Transaction transaction = new Transaction(own(sent), sender, clock.instant());
        if (transaction.name().isBlank()) {
            throw Refused.invalid("package.name", "A package needs a name");
        }
        Json.fill(transaction.json(), defaults());
        transaction.add(consent.document());
        Json.objects(sent, "roles").forEach(role -> transaction.add(roles.add(role, transaction)));
        addDocuments(Json.objects(sent, "documents"), uploads, transaction);
        return transaction;
    }

    /**
     * Takes over what the client changes of the transaction itself; recipients and documents have calls of their own. A null
     * takes nothing away but the expiry date.
     */
    void change(Transaction transaction, JsonNode sent) {
        ObjectNode changes = own(sent);
        if (changes.has("name") && Json.text(changes, "name").isBlank()) {
            throw Refused.invalid("package.name", "A package needs a name");
        }
        if (!changes.isEmpty()) {
            transaction.json().setAll(changes);
            transaction.touch(clock.instant());
        }
        if (sent.path("due").isNull()) {
            transaction.json().remove("due");
            transaction.touch(clock.instant());
        }
    }

    /** Returns the status that the client asks for; that of the transaction if it asks for none. */
    static Status wanted(JsonNode sent, Status current) {
        String wanted = Json.text(sent, "status");
        if (wanted.isEmpty()) {
            return current;
        }
        try {
            return Status.valueOf(wanted);
        } catch (IllegalArgumentException unknown) {
            throw Refused.invalid("package.status", "There is no status " + wanted);
        }
    }

    private void addDocuments(List<ObjectNode> sent, List<Upload> uploads, Transaction transaction) {
        if (sent.size() != uploads.size()) {
            throw Refused.invalid(
                    "package.documents",
                    sent.size() + " documents are described, " + uploads.size() + " files are attached");
        }
        List<Upload> left = new ArrayList<>(uploads);
        for (ObjectNode document : sent) {
            Upload upload = left.stream()
                    .filter(each -> each.fileName().equals(Json.text(document, "name")))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(upload);
            transaction.add(documents.take(document, upload, transaction));
        }
    }

    private static ObjectNode own(JsonNode sent) {
        ObjectNode own = Json.withoutNulls(sent).retain(CLIENTS);
        if (own.has("due")) {
            // Refuses what is no date.
            own.put("due", Json.date(requireNonNullElse(Json.instant(own, "due"), Instant.EPOCH)));
        }
        return own;
    }

    private static ObjectNode defaults() {
        ObjectNode defaults = Json.object();
        defaults.put("type", "PACKAGE")
                .put("description", "")
                .put("emailMessage", "")
                .put("language", "en");
        defaults.put("autocomplete", true).put("visibility", "ACCOUNT").put("timezoneId", "GMT");
        defaults.putObject("data");
        ObjectNode ceremony = defaults.putObject("settings").putObject("ceremony");
        ceremony.put("inPerson", false).put("declineButton", true).put("optOutButton", true);
        ceremony.putArray("declineReasons");
        ceremony.putArray("optOutReasons");
        return defaults;
    }
}
