package io.stagesign.emulator.org.calculation;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.ValidationRule;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a test or a demo be the subscriber's administrator who adds validation rules. */
@RestController
@RequestMapping("/emulator/validation-rules")
class ValidationRuleController {
    private final Org org;

    ValidationRuleController(Org org) {
        this.org = org;
    }

    @GetMapping
    List<ValidationRule> rules() {
        return org.validationRules().added();
    }

    /** Replaces the added rules: a JSON array of {@code object}, {@code name}, {@code formula}, {@code message}, {@code field}. */
    @PutMapping
    List<ValidationRule> replace(@RequestBody List<ValidationRule> rules) {
        org.validationRules().add(rules);
        return rules();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove() {
        org.validationRules().add(List.of());
    }

    @ExceptionHandler
    ProblemDetail wrong(ApiException wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.reason());
    }
}
