package io.stagesign.ops;

import io.stagesign.http.JsonBody;
import io.stagesign.http.Problem;
import io.stagesign.job.FailedJob;
import io.stagesign.job.FailedJobs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the operator's console asks: what fails and why, what happened to a request, and to try again. */
@RestController
class ConsoleController {
    private static final String TEXT = "(?s).{1,4000}";

    private final FailedJobs failed;
    private final Retries retries;
    private final OperatorViews views;

    ConsoleController(FailedJobs failed, Retries retries, OperatorViews views) {
        this.failed = failed;
        this.retries = retries;
        this.views = views;
    }

    /** A cause, with the jobs that fail for it. */
    record CauseView(String help, String sentence, long jobs, long givenUp, Instant since, List<JobView> oldest) {}

    /** A job that fails; without an org's id where it is not configured any more. */
    record JobView(
            String job,
            String key,
            String org,
            int attempts,
            Instant failedSince,
            Instant failedAt,
            @Nullable Instant nextAttemptAt) {}

    @GetMapping(path = "/ops/api/causes", produces = MediaType.APPLICATION_JSON_VALUE)
    List<CauseView> causes() {
        return failed.causes().stream()
                .map(cause -> new CauseView(
                        cause.help().name(),
                        cause.sentence(),
                        cause.jobs(),
                        cause.givenUp(),
                        cause.since(),
                        failed.of(cause.sentence()).stream().map(this::view).toList()))
                .toList();
    }

    /** Tries one job again, or all that fail for one reason. */
    @PostMapping(path = "/ops/api/retries", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> retry(@RequestBody(required = false) byte @Nullable [] body) {
        Wish wish = JsonBody.read(
                body,
                fields -> new Wish(
                        fields.optionalText("sentence", TEXT, "the sentence of a cause"),
                        fields.optionalText("job", TEXT, "the name of a job"),
                        fields.optionalText("key", TEXT, "the key of that job")));
        if (wish.sentence() != null) {
            return ResponseEntity.ok(retries.all(wish.sentence()));
        }
        if (wish.job() == null || wish.key() == null) {
            return Problem.MALFORMED_REQUEST.answer();
        }
        return retries.one(wish.job(), wish.key())
                .map(ResponseEntity::<Object>ok)
                .orElseGet(Problem.NOT_FAILING::answer);
    }

    /** Finds requests by the id of the request, of its opportunity or of its transaction. */
    @GetMapping(path = "/ops/api/requests/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    List<OperatorViews.RequestView> requests(@PathVariable String id) {
        return views.find(id);
    }

    private JobView view(FailedJob job) {
        return new JobView(
                job.job(),
                job.key(),
                views.orgName(job.key()),
                job.attempts(),
                job.failedSince(),
                job.failedAt(),
                job.nextAttemptAt());
    }

    private record Wish(
            @Nullable String sentence,
            @Nullable String job,
            @Nullable String key) {}
}
