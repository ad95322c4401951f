package io.stagesign.request;

import io.stagesign.http.JsonFields;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of a signing request.
 *
 * @param sendAfter until when it is held
 */
record RequestBody(
        String request,
        String opportunity,
        Rule rule,
        @Nullable Instant sendAfter) {
    private static final Duration LONGEST_HOLD = Duration.ofDays(7);

    static RequestBody read(JsonFields fields, Instant now) {
        return new RequestBody(
                fields.text(
                        "signingRequestId", "[A-Za-z0-9]{18}", "the 18-character id of the SigningRequest__c record"),
                opportunity(fields),
                RuleFields.read(fields.within("rule")),
                fields.optionalMoment("sendAfter", now.plus(LONGEST_HOLD), "a moment at most 7 days ahead"));
    }

    static String opportunity(JsonFields fields) {
        return fields.text("opportunityId", "006[A-Za-z0-9]{15}", "the 18-character id of the opportunity");
    }

    RequestKey key(OrgId org) {
        return new RequestKey(org, new RecordId(request));
    }
}
