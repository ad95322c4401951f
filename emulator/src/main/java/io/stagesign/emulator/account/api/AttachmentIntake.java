package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.model.Identifiers;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks and completes the attachment requirements of a recipient, each of which gets an id of the account. */
final class AttachmentIntake {
    private static final int LONGEST = 255;

    private AttachmentIntake() {}

    /** @throws Refused 400 for a requirement without a name, or with a text that is too long */
    static ArrayNode complete(ObjectNode role) {
        ArrayNode requirements = Json.array();
        for (ObjectNode requirement : Json.objects(role, "attachmentRequirements")) {
            String name = Json.text(requirement, "name").strip();
            if (name.isEmpty() || name.length() > LONGEST) {
                throw Refused.invalid("attachmentRequirement.name", "An attachment's name has 1 to 255 characters");
            }
            if (Json.text(requirement, "description").length() > LONGEST) {
                throw Refused.invalid(
                        "attachmentRequirement.description", "An attachment's description has 255 characters at most");
            }
            Json.fill(requirement, defaults());
            requirements.add(requirement);
        }
        return requirements;
    }

    private static ObjectNode defaults() {
        return Json.object()
                .put("id", Identifiers.key().substring(0, 12))
                .put("description", "")
                .put("comment", "")
                .put("required", false)
                .put("status", "INCOMPLETE");
    }
}
