package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.node.ObjectNode;

/** Answers what was refused with the error body of OneSpan. */
@RestControllerAdvice(annotations = RestController.class)
class Refusals {
    @ExceptionHandler
    ResponseEntity<ObjectNode> refused(Refused refused) {
        return answer(refused.status(), refused.messageKey(), refused.text(), refused.name());
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> unreadable(HttpMessageNotReadableException unreadable) {
        return answer(400, "error.validation.json", "The body is not JSON", "Validation Error");
    }

    /** Numbers and dates that are none. */
    @ExceptionHandler
    ResponseEntity<ObjectNode> unreadable(IllegalArgumentException unreadable) {
        return answer(400, "error.validation.value", String.valueOf(unreadable.getMessage()), "Validation Error");
    }

    private static ResponseEntity<ObjectNode> answer(int status, String messageKey, String message, String name) {
        ObjectNode body = Json.object();
        body.put("messageKey", messageKey)
                .put("message", message)
                .put("code", status)
                .put("name", name);
        // whatever the caller accepts: one that wants a file still hears why there is none
        return ResponseEntity.status(HttpStatus.valueOf(status))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
