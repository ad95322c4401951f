package io.stagesign.caller;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.http.Problem;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a caller what a cloud said that was asked for them: to try again, or who has to act. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RemoteErrors {
    private static final Logger log = LoggerFactory.getLogger(RemoteErrors.class);
    private static final Duration SOON = Duration.ofSeconds(10);

    @ExceptionHandler
    ResponseEntity<Object> remote(RemoteFailure failure) {
        boolean passing = failure.help().isTime();
        log.warn("A call was not served: {}", failure.sentence());
        Problem problem = passing ? Problem.CLOUD_AWAY : Problem.NEEDS_SOMEONE;
        ProblemDetail body = problem.body();
        body.setDetail(failure.sentence());
        ResponseEntity<Object> answer = problem.answer(body);
        return passing
                ? ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                String.valueOf(failure.retryAfter().orElse(SOON).toSeconds()))
                        .body(body)
                : answer;
    }
}
