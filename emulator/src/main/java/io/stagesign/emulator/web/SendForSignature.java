package io.stagesign.emulator.web;

import io.stagesign.emulator.apex.platform.ApexOrg;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passes the selection to the package's flow action, as the flow behind the list button of an org does: one interview,
 * with the ids of all records.
 */
final class SendForSignature implements ListButton {
    private static final String ACTION = "SendForSignatureAction";

    private final JsonMapper json = new JsonMapper();
    private final ApexOrg apex;

    SendForSignature(ApexOrg apex) {
        this.apex = apex;
    }

    @Override
    public Outcome press(String userId, List<String> opportunityIds) {
        String interview = json.writeValueAsString(List.of(Map.of("opportunityIds", opportunityIds)));
        JsonNode answer =
                json.readTree(apex.calls().invocable(userId, ACTION, interview)).get(0);
        return new Outcome(
                answer.path("startedCount").asInt(),
                answer.path("refusedCount").asInt(),
                answer.path("message").asString("").lines().toList());
    }
}
