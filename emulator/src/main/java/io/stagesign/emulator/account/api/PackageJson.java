package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Note;
import io.stagesign.emulator.account.model.Sender;
import io.stagesign.emulator.account.model.Transaction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a transaction as the API answers it: every property that the SDK insists on, and never a null. */
final class PackageJson {
    private PackageJson() {}

    static ObjectNode of(Transaction transaction) {
        ObjectNode json = transaction.json().deepCopy();
        json.put("id", transaction.id()).put("status", transaction.shownStatus().name());
        json.put("trashed", transaction.isTrashed());
        json.put("created", Json.date(transaction.created()));
        json.put("updated", Json.date(transaction.updated()));
        if (transaction.completed() != null && transaction.shownStatus() == transaction.status()) {
            json.put("completed", Json.date(transaction.completed()));
        }
        json.put("notarized", false).put("bulkSendable", false);
        json.set("messages", messages(transaction));
        json.set("sender", sender(transaction.sender(), transaction));
        json.set("roles", roles(transaction));
        ArrayNode documents = json.putArray("documents");
        transaction
                .documents()
                .forEach(document -> documents.add(document.json().deepCopy()));
        return json;
    }

    /** Returns why signers left: each message is from the signer to the sender. */
    private static ArrayNode messages(Transaction transaction) {
        ArrayNode messages = Json.array();
        for (Note note : transaction.notes()) {
            ObjectNode message = messages.addObject();
            message.put("status", "NEW").put("content", note.content());
            message.put("created", Json.date(note.created()));
            message.set("from", note.from().deepCopy());
            message.putArray("to").add(sender(transaction.sender(), transaction));
            message.putArray("documents");
        }
        return messages;
    }

    static ArrayNode roles(Transaction transaction) {
        ArrayNode roles = Json.array();
        transaction.roles().forEach(role -> roles.add(role.json().deepCopy()));
        return roles;
    }

    static ObjectNode results(ArrayNode results, int count) {
        ObjectNode answer = Json.object();
        answer.put("count", count);
        answer.set("results", results);
        return answer;
    }

    private static ObjectNode sender(Sender sender, Transaction transaction) {
        ObjectNode json = Json.object();
        json.put("id", sender.id()).put("email", sender.email()).put("name", sender.fullName());
        json.put("firstName", sender.firstName()).put("lastName", sender.lastName());
        json.put("company", sender.company()).put("title", "").put("phone", "").put("language", "en");
        json.put("status", "ACTIVE").put("type", "REGULAR");
        json.put("created", Json.date(transaction.created())).put("updated", Json.date(transaction.created()));
        json.putArray("memberships");
        json.putArray("professionalIdentityFields");
        json.putArray("userCustomFields");
        json.putArray("specialTypes");
        return json;
    }
}
