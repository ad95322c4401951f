package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.model.Identifiers;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Person;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks and completes the recipients that a client sends. */
final class RoleIntake {
    private static final int MAX_RECIPIENTS = 100;

    private final Clock clock;

    RoleIntake(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused 400 if OneSpan would not take this recipient into this transaction */
    Role add(JsonNode sent, Transaction transaction) {
        Role role = new Role(complete(Json.withoutNulls(sent), transaction));
        if (transaction.roles().size() >= MAX_RECIPIENTS) {
            throw Refused.invalid("package.tooManySigners", "A package has 100 recipients at most");
        }
        if (transaction.role(role.id()).isPresent()) {
            throw Refused.invalid("role.duplicateId", "There is a role " + role.id() + " already");
        }
        checkIsUnlike(person(role.signerJson()), transaction.roles());
        return role;
    }

    /** Returns the JSON of a role after a change; what is not sent stays. */
    ObjectNode change(Role role, JsonNode sent, Transaction transaction) {
        ObjectNode changed = Json.withoutNulls(sent);
        changed.put("id", role.id());
        Json.fill(changed, role.json());
        ObjectNode complete = complete(changed, transaction);
        checkIsUnlike(
                person(new Role(complete).signerJson()),
                transaction.roles().stream().filter(each -> each != role).toList());
        return complete;
    }

    private ObjectNode complete(ObjectNode role, Transaction transaction) {
        ObjectNode signer = Json.objects(role, "signers").stream()
                .findFirst()
                .orElseThrow(() -> Refused.invalid("role.noSigner", "A role needs a signer"));
        String id = firstText(Json.text(role, "id"), Json.text(signer, "id"), Identifiers.key());
        Json.fill(signer, signerDefaults(firstText(Json.text(signer, "id"), id), transaction.language()));
        Person person = person(signer);
        signer.put("email", person.email()).put("name", person.fullName());
        signer.put("updated", Json.date(clock.instant()));
        role.set("signers", Json.array().add(signer));
        role.set("attachmentRequirements", AttachmentIntake.complete(role));
        Json.fill(role, roleDefaults(id));
        return role;
    }

    private static Person person(JsonNode signer) {
        return new Person(Json.text(signer, "firstName"), Json.text(signer, "lastName"), Json.text(signer, "email"));
    }

    private static void checkIsUnlike(Person person, List<Role> others) {
        if (others.stream().anyMatch(person::isLike)) {
            throw Refused.invalid("signer.duplicate", "Two signers with one e-mail address need different names");
        }
    }

    private ObjectNode signerDefaults(String id, String language) {
        ObjectNode defaults = Json.object();
        defaults.put("id", id)
                .put("company", "")
                .put("title", "")
                .put("phone", "")
                .put("language", language);
        defaults.put("created", Json.date(clock.instant())).put("signerType", "EXTERNAL_SIGNER");
        defaults.putObject("delivery")
                .put("email", false)
                .put("provider", false)
                .put("download", true);
        defaults.putObject("auth").put("scheme", "NONE").putArray("challenges");
        defaults.putArray("professionalIdentityFields");
        defaults.putArray("userCustomFields");
        defaults.putArray("specialTypes");
        return defaults;
    }

    private static ObjectNode roleDefaults(String id) {
        ObjectNode defaults = Json.object();
        defaults.put("id", id).put("name", id).put("type", "SIGNER").put("index", 0);
        defaults.put("locked", false).put("reassign", false);
        defaults.putArray("specialTypes");
        return defaults;
    }

    private static String firstText(String... candidates) {
        return List.of(candidates).stream()
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }
}
