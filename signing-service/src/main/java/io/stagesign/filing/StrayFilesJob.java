package io.stagesign.filing;

import io.stagesign.job.Failure;
import io.stagesign.job.Jobs;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.signing.Document;
import io.stagesign.signing.RequestChanged;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Deletes what an upload that outlived its turn put on the opportunity beside what was filed. Nothing makes such an upload
 * fail, and nobody knows how long it stood still: after a filing that took more than one attempt it is looked for again and
 * again, with pauses that grow, for a month.
 */
@Component
class StrayFilesJob implements RequestJob {
    static final String NAME = "stray-files";

    private static final Logger log = LoggerFactory.getLogger(StrayFilesJob.class);

    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LAST = Duration.ofDays(30);

    private final SigningRequests requests;
    private final StrayFilesRecord record;
    private final Salesforce salesforce;
    private final Jobs jobs;
    private final Clock clock;

    StrayFilesJob(SigningRequests requests, StrayFilesRecord record, Salesforce salesforce, Jobs jobs, Clock clock) {
        this.requests = requests;
        this.record = record;
        this.salesforce = salesforce;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Two files need two uploads of one document, and each is counted before it is made. */
    @EventListener
    void on(RequestChanged change) {
        if (change.entered(Status.FILED) && !record.repeated(change.key()).isEmpty()) {
            jobs.ask(NAME, change.key(), FIRST);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        return requests.find(key)
                .filter(request -> request.status() == Status.FILED)
                .map(this::look)
                .orElseGet(Next::done);
    }

    @Override
    public Next failed(RequestKey key, Failure failure) {
        return Next.after(failure.pause());
    }

    private Next look(SigningRequest request) {
        List<Document> repeated = record.repeated(request.key());
        List<String> keys = repeated.stream().map(Document::key).toList();
        StrayFiles strays = StrayFiles.among(
                request.opportunity(),
                repeated,
                salesforce.versions(request.key().org(), keys));
        Set<String> left = strays.removable().stream()
                .filter(stray -> !isRemoved(request, stray))
                .map(StrayFiles.Stray::title)
                .collect(Collectors.toCollection(TreeSet::new));
        left.addAll(strays.used());
        record.looked(request, left, strays.versions());
        return next(request, strays);
    }

    private boolean isRemoved(SigningRequest request, StrayFiles.Stray stray) {
        boolean removed = salesforce.deleteFile(request.key().org(), stray.contentDocument());
        if (removed) {
            record.removed(request);
        }
        log.warn(
                "Signing request {}: a signed file stood twice on its opportunity; file {} was {}",
                request.key().request(),
                stray.contentDocument(),
                removed ? "removed" : "not removed, as the org refuses it");
        return removed;
    }

    /** A version cannot be deleted: that is said once. */
    private Next next(SigningRequest request, StrayFiles strays) {
        Duration since = Duration.between(Objects.requireNonNull(request.filedAt()), clock.instant());
        return strays.versions() || since.compareTo(LAST) > 0
                ? Next.done()
                : Next.after(since.compareTo(FIRST) < 0 ? FIRST : since.multipliedBy(3));
    }
}
