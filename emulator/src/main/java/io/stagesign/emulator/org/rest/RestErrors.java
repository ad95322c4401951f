package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.dml.RowError;
import io.stagesign.emulator.org.schema.ApiException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** Answers refusals as Salesforce does: an array of messages with codes, and the status that goes with the first. */
@RestControllerAdvice(basePackageClasses = RestErrors.class)
class RestErrors {
    @ExceptionHandler
    ResponseEntity<?> refused(ApiException refusal) {
        return answer(List.of(RowError.of(refusal.code(), refusal.reason())));
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(JacksonException broken) {
        return answer(List.of(RowError.of("JSON_PARSER_ERROR", "" + broken.getOriginalMessage())));
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(HttpMessageNotReadableException broken) {
        return answer(List.of(RowError.of("JSON_PARSER_ERROR", "the body is no JSON")));
    }

    @ExceptionHandler
    ResponseEntity<?> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        return answer(
                List.of(RowError.of("METHOD_NOT_ALLOWED", "HTTP Method '" + wrong.getMethod() + "' not allowed.")));
    }

    static ResponseEntity<?> answer(List<RowError> errors) {
        return ResponseEntity.status(status(errors.get(0).code())).body(body(errors));
    }

    /** Returns the errors of a call that failed as a whole. */
    static List<Map<String, Object>> body(List<RowError> errors) {
        return errors.stream().map(error -> entry(error, "errorCode")).toList();
    }

    /** Returns the errors of one record among others, where the code has another name. */
    static List<Map<String, Object>> ofRecord(List<RowError> errors) {
        return errors.stream().map(error -> entry(error, "statusCode")).toList();
    }

    private static Map<String, Object> entry(RowError error, String codeName) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("message", error.message());
        entry.put(codeName, error.code());
        if (!error.fields().isEmpty() || codeName.equals("statusCode")) {
            entry.put("fields", error.fields());
        }
        return entry;
    }

    static int status(String code) {
        return switch (code) {
            case "INVALID_SESSION_ID" -> 401;
            case "SERVER_UNAVAILABLE" -> 503;
            case "REQUEST_LIMIT_EXCEEDED",
                    "API_DISABLED_FOR_ORG",
                    "INSUFFICIENT_ACCESS",
                    "INSUFFICIENT_ACCESS_OR_READONLY" -> 403;
            case "NOT_FOUND", "ENTITY_IS_DELETED" -> 404;
            case "METHOD_NOT_ALLOWED" -> 405;
            case "UNSUPPORTED_API_VERSION" -> 410;
            case "DUPLICATE_EXTERNAL_ID" -> 300;
            default -> 400;
        };
    }
}
