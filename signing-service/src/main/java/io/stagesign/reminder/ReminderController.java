package io.stagesign.reminder;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.caller.RequestPath;
import io.stagesign.http.JsonBody;
import io.stagesign.http.Problem;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where an org has signers reminded. */
@RestController
class ReminderController {
    private static final Logger log = LoggerFactory.getLogger(ReminderController.class);

    private final ReminderRecord record;

    ReminderController(ReminderRecord record) {
        this.record = record;
    }

    /** Who is reminded; the same when it is asked again within a minute, without a second mail. */
    record Accepted(String signingRequestId, List<String> reminded) {}

    @PostMapping(path = "/api/v1/signing-requests/{id}/reminders", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> post(
            @RequestAttribute(OrgTokenFilter.ORG) OrgId org,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body) {
        RequestKey key = RequestPath.key(org, id);
        String contact = JsonBody.read(
                body,
                fields -> fields.optionalText(
                        "contactId", "00[35][A-Za-z0-9]{15}", "the 18-character id of a contact, or of the owner"));
        return record.ask(key, contact == null ? null : new RecordId(contact))
                .map(reminded -> answer(key, reminded))
                .orElseGet(Problem.UNKNOWN_REQUEST::answer);
    }

    private static ResponseEntity<Object> answer(RequestKey key, List<RecordId> reminded) {
        if (reminded.isEmpty()) {
            return Problem.NOT_WAITING.answer();
        }
        log.info("Signing request {}: a reminder was asked for", key.request());
        return ResponseEntity.accepted()
                .body(new Accepted(
                        key.request().value(),
                        reminded.stream().map(RecordId::value).toList()));
    }
}
