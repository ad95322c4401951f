package io.stagesign.emulator.lightning;

import io.stagesign.emulator.org.schema.ApiException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a component what the org refused: the body of Lightning's errors. */
@RestControllerAdvice(basePackageClasses = RefusalAdvice.class)
class RefusalAdvice {
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refused(ApiException refusal) {
        return Map.of("message", refusal.reason(), "errorCode", refusal.code());
    }
}
