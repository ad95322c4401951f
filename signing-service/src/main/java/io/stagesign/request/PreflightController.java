package io.stagesign.request;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.caller.Patience;
import io.stagesign.http.JsonBody;
import io.stagesign.http.JsonFields;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Where an org asks what a rule would send, before it sends. */
@RestController
class PreflightController {
    private final Preflight preflight;
    private final Patience patience;

    PreflightController(Preflight preflight, Patience patience) {
        this.preflight = preflight;
        this.patience = patience;
    }

    /** Answers in the language of the caller, where it is one of ours. */
    @PostMapping(path = "/api/v1/preflight", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> post(
            @RequestAttribute(OrgTokenFilter.ORG) OrgId org,
            Locale language,
            @org.springframework.web.bind.annotation.RequestBody(required = false) byte @Nullable [] body) {
        Question question = JsonBody.read(body, Question::read);
        RecordId opportunity = new RecordId(question.opportunity());
        return ResponseEntity.ok(
                PreflightView.of(patience.with(() -> preflight.of(org, opportunity, question.rule())), language));
    }

    /** What is asked. */
    private record Question(String opportunity, Rule rule) {
        static Question read(JsonFields fields) {
            return new Question(RequestBody.opportunity(fields), RuleFields.read(fields.within("rule")));
        }
    }
}
