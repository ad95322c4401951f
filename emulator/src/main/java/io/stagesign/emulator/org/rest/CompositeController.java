package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.RowError;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.store.Transactions.Savepoint;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Up to 25 calls in one: composite with references between them, batch without. */
@RestController
@RequestMapping("/services/data/{version}/composite")
class CompositeController {
    private static final int MOST = 25;

    private final Org org;
    private final SubRequests parts;

    CompositeController(Org org, SubRequests parts) {
        this.org = org;
        this.parts = parts;
    }

    @PostMapping
    Map<String, Object> composite(@RequestBody JsonNode body, HttpServletRequest request) {
        Access access = RestDoor.access(request);
        JsonNode wanted = limited(body.path("compositeRequest"));
        List<Map<String, @Nullable Object>> answers = org.transactions().run(() -> {
            boolean allOrNone = body.path("allOrNone").asBoolean(false);
            Savepoint start = org.transactions().savepoint();
            List<Map<String, @Nullable Object>> done = run(wanted, access, allOrNone);
            boolean failed = done.stream().anyMatch(answer -> status(answer) >= 400);
            if (allOrNone && failed) {
                org.transactions().rollbackTo(start);
                done.replaceAll(answer -> status(answer) < 400 ? halted(reference(answer)) : answer);
            }
            return done;
        });
        return Map.of("compositeResponse", answers);
    }

    private List<Map<String, @Nullable Object>> run(JsonNode wanted, Access access, boolean stopAtFailure) {
        References references = new References();
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        boolean stopped = false;
        for (JsonNode part : wanted) {
            String reference = part.path("referenceId").asString("");
            if (stopped) {
                answers.add(halted(reference));
                continue;
            }
            SubRequests.Result result = parts.run(
                    part.path("method").asString(""),
                    references.resolve(part.path("url").asString("")),
                    references.resolve(part.path("body")),
                    access);
            references.put(reference, result.body());
            stopped = result.failed() && stopAtFailure;
            answers.add(answer(reference, result));
        }
        return answers;
    }

    private static Map<String, @Nullable Object> answer(String reference, SubRequests.Result result) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("body", result.body());
        answer.put("httpHeaders", Map.of());
        answer.put("httpStatusCode", result.status());
        answer.put("referenceId", reference);
        return answer;
    }

    private static Map<String, @Nullable Object> halted(String reference) {
        RowError error = RowError.of(
                "PROCESSING_HALTED",
                "The transaction was rolled back since another operation in the same transaction failed.");
        return answer(reference, new SubRequests.Result(400, RestErrors.body(List.of(error))));
    }

    private static int status(Map<String, @Nullable Object> answer) {
        return answer.get("httpStatusCode") instanceof Integer status ? status : 0;
    }

    private static String reference(Map<String, @Nullable Object> answer) {
        return String.valueOf(answer.get("referenceId"));
    }

    @PostMapping("/batch")
    Map<String, Object> batch(@PathVariable String version, @RequestBody JsonNode body, HttpServletRequest request) {
        Access access = RestDoor.access(request);
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        boolean failed = false;
        for (JsonNode part : limited(body.path("batchRequests"))) {
            String url = part.path("url").asString("");
            SubRequests.Result result = parts.run(
                    part.path("method").asString(""),
                    url.startsWith("/services") ? url : "/services/data/" + url,
                    part.path("richInput"),
                    access);
            failed |= result.failed();
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("statusCode", result.status());
            entry.put("result", result.body());
            results.add(entry);
        }
        return Map.of("hasErrors", failed, "results", results);
    }

    private static JsonNode limited(JsonNode wanted) {
        if (wanted.size() > MOST) {
            throw new ApiException("LIMIT_EXCEEDED", "a composite request has at most " + MOST + " subrequests");
        }
        return wanted;
    }
}
