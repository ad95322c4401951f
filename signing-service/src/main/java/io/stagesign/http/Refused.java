package io.stagesign.http;

import java.util.List;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Says that a call cannot be understood, before anything was done: its address or its body is wrong. */
public final class Refused extends RuntimeException {
    private final Problem problem;
    private final transient List<FieldError> errors;

    public Refused(Problem problem) {
        this(problem, List.of());
    }

    private Refused(Problem problem, List<FieldError> errors) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.errors = errors;
    }

    /** Refuses a body because of all of these. */
    static Refused invalid(List<FieldError> errors) {
        return new Refused(Problem.INVALID_REQUEST, List.copyOf(errors));
    }

    ResponseEntity<Object> answer() {
        ProblemDetail body = problem.body();
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return problem.answer(body);
    }
}
