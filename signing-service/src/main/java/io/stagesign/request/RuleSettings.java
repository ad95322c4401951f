package io.stagesign.request;

import io.stagesign.http.FieldError;
import io.stagesign.http.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rule that stands as JSON on a signing request's record. */
@Component
class RuleSettings {
    private final JsonMapper json;

    RuleSettings(JsonMapper json) {
        this.json = json;
    }

    /** Returns the rule, or nothing when it cannot be read. */
    Optional<Rule> read(String settings) {
        List<FieldError> errors = new ArrayList<>();
        try {
            Rule rule = RuleFields.read(new JsonFields(json.readTree(settings), errors));
            return errors.isEmpty() ? Optional.of(rule) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
