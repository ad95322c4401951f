package io.stagesign.emulator.account.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one recipient does with one document: sign it at its fields, or accept it where there is no field.
 *
 * @param json the approval as the client reads it
 */
public record Approval(ObjectNode json) {
    public String id() {
        return Json.text(json, "id");
    }

    public String roleId() {
        return Json.text(json, "role");
    }

    public boolean isOptional() {
        return json.path("optional").asBoolean(false);
    }

    public List<Field> fields() {
        return json.path("fields")
                .valueStream()
                .map(JsonNode::asObject)
                .map(Field::new)
                .toList();
    }

    public List<Field> signatures() {
        return fields().stream()
                .filter(Field::isSignature)
                .filter(Field::isVisible)
                .toList();
    }

    /** Whether it has no place on a page; the SDK sends its acceptances as a signature of size 0. */
    public boolean isAcceptance() {
        return signatures().isEmpty();
    }

    public @Nullable Instant signed() {
        return Json.instant(json, "signed");
    }

    public boolean isSigned() {
        return signed() != null;
    }

    void forgetSignature() {
        json.remove(List.of("signed", "accepted"));
    }

    void sign(Instant now) {
        json.put("signed", Json.date(now));
        if (isAcceptance()) {
            json.put("accepted", Json.date(now));
        }
    }
}
