package io.stagesign.request;

import io.stagesign.org.RecordId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The body of a signing request: valid, or with everything that is wrong with it. */
sealed interface RequestBody {
    /** A body to act on. */
    record Valid(RecordId request, RecordId opportunity, Rule rule) implements RequestBody {}

    /** A body to refuse. */
    record Invalid(List<FieldError> errors) implements RequestBody {}

    static RequestBody read(JsonNode json) {
        List<FieldError> errors = new ArrayList<>();
        JsonFields fields = new JsonFields(json, errors);
        String request = fields.text(
                "signingRequestId", "[A-Za-z0-9]{18}", "the 18-character id of the SigningRequest__c record");
        String opportunity =
                fields.text("opportunityId", "006[A-Za-z0-9]{15}", "the 18-character id of the opportunity");
        Rule rule = RuleFields.read(fields.within("rule"));
        return errors.isEmpty()
                ? new Valid(new RecordId(request), new RecordId(opportunity), rule)
                : new Invalid(List.copyOf(errors));
    }
}
