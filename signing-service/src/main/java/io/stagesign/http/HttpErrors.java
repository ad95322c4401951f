package io.stagesign.http;

import io.stagesign.database.Storage;
import io.stagesign.database.StorageTrouble;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Tells every error that a controller did not tell itself. */
@RestControllerAdvice
class HttpErrors extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(HttpErrors.class);

    private final Storage storage;

    HttpErrors(Storage storage) {
        this.storage = storage;
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(JacksonException e) {
        return Problem.MALFORMED_REQUEST.answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused e) {
        return e.answer();
    }

    /** The caller got no answer it could rely on, and comes again. */
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        CannotGetJdbcConnectionException.class,
        DataAccessResourceFailureException.class
    })
    ResponseEntity<Object> databaseAway(Exception e) {
        return unavailable(storage.met(e).orElse(StorageTrouble.DATABASE_AWAY));
    }

    /** The message stays out of the log: it may quote what the caller sent. */
    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        Optional<StorageTrouble> trouble = storage.met(e);
        if (trouble.isPresent()) {
            return unavailable(trouble.get());
        }
        StackTraceElement[] trace = e.getStackTrace();
        log.error("A call failed unexpectedly: {} at {}", e.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        return Problem.INTERNAL.answer();
    }

    private static ResponseEntity<Object> unavailable(StorageTrouble trouble) {
        log.error("A call was refused: {}", trouble.sentence());
        return Problem.UNAVAILABLE.answer();
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpHeaders answered = new HttpHeaders(headers);
        answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(status)
                .headers(answered)
                .body(Problem.of(status.value()).body());
    }
}
