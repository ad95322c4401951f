package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.model.Identifiers;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks and completes the recipients that a client sends. */
final class RoleIntake {
    private static final int MAX_RECIPIENTS = 100;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@\"<>]+@[^\\s@\"<>]+\\.[^\\s@\"<>.]+");

    private final Clock clock;

    RoleIntake(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused 400 if OneSpan would not take this recipient into this transaction */
    Role add(JsonNode sent, Transaction transaction) {
        Role role = new Role(complete(Json.withoutNulls(sent)));
        if (transaction.roles().size() >= MAX_RECIPIENTS) {
            throw Refused.invalid("package.tooManySigners", "A package has 100 recipients at most");
        }
        if (transaction.role(role.id()).isPresent()) {
            throw Refused.invalid("role.duplicateId", "There is a role " + role.id() + " already");
        }
        checkIsUnlike(role, transaction.roles());
        return role;
    }

    /** Returns the JSON of a role after a change; what is not sent stays. */
    ObjectNode change(Role role, JsonNode sent, Transaction transaction) {
        ObjectNode changed = Json.withoutNulls(sent);
        changed.put("id", role.id());
        Json.fill(changed, role.json());
        ObjectNode complete = complete(changed);
        checkIsUnlike(
                new Role(complete),
                transaction.roles().stream().filter(each -> each != role).toList());
        return complete;
    }

    private ObjectNode complete(ObjectNode role) {
        ObjectNode signer = Json.objects(role, "signers").stream()
                .findFirst()
                .orElseThrow(() -> Refused.invalid("role.noSigner", "A role needs a signer"));
        String id = firstText(Json.text(role, "id"), Json.text(signer, "id"), Identifiers.key());
        Json.fill(signer, signerDefaults(firstText(Json.text(signer, "id"), id)));
        signer.set("email", signer.stringNode(Json.text(signer, "email").toLowerCase(Locale.ROOT)));
        signer.put("name", (Json.text(signer, "firstName") + " " + Json.text(signer, "lastName")).strip());
        signer.put("updated", Json.date(clock.instant()));
        check(signer);
        role.set("signers", Json.array().add(signer));
        Json.fill(role, roleDefaults(id));
        return role;
    }

    private static void check(ObjectNode signer) {
        String first = Json.text(signer, "firstName");
        String last = Json.text(signer, "lastName");
        if (first.isBlank() || last.isBlank() || (first + last).contains("\"")) {
            throw Refused.invalid(
                    "signer.name", "A signer needs a first and a last name, both without straight quotes");
        }
        if (!ADDRESS.matcher(Json.text(signer, "email")).matches()) {
            throw Refused.invalid("signer.email", "A signer needs an e-mail address");
        }
    }

    // The same address twice is fine for people of different names.
    private static void checkIsUnlike(Role role, List<Role> others) {
        boolean twice = others.stream()
                .anyMatch(other ->
                        other.email().equals(role.email()) && other.fullName().equalsIgnoreCase(role.fullName()));
        if (twice) {
            throw Refused.invalid("signer.duplicate", "Two signers with one e-mail address need different names");
        }
    }

    private ObjectNode signerDefaults(String id) {
        ObjectNode defaults = Json.object();
        defaults.put("id", id)
                .put("company", "")
                .put("title", "")
                .put("phone", "")
                .put("language", "en");
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
        defaults.putArray("attachmentRequirements");
        return defaults;
    }

    private static String firstText(String... candidates) {
        return List.of(candidates).stream()
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }
}
