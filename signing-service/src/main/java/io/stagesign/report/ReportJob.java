package io.stagesign.report;

import io.stagesign.job.Failure;
import io.stagesign.job.Jobs;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.signing.RequestChanged;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a request back as it is now; what changed while it was written is written next. */
@Component
class ReportJob implements RequestJob {
    static final String NAME = "report";

    /** These last a moment as a rule: one write then tells what came of them. */
    private static final Set<Status> PASSING = Set.of(Status.PREPARING, Status.COMPLETED);

    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final SigningRequests requests;
    private final Reports reports;
    private final Salesforce salesforce;
    private final Jobs jobs;

    ReportJob(SigningRequests requests, Reports reports, Salesforce salesforce, Jobs jobs) {
        this.requests = requests;
        this.reports = reports;
        this.salesforce = salesforce;
        this.jobs = jobs;
    }

    /** The org knows of a new request by itself. */
    @EventListener
    void on(RequestChanged change) {
        if (!change.entered(Status.REQUESTED)) {
            jobs.ask(NAME, change.key(), PASSING.contains(change.to()) ? MOMENT : Duration.ZERO);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        requests.find(key)
                .filter(request -> request.reportedVersion() < request.version())
                .ifPresent(this::report);
        return Next.done();
    }

    @Override
    public Next failed(RequestKey key, Failure failure) {
        return Next.after(failure.pause());
    }

    private void report(SigningRequest request) {
        salesforce.report(request.key().org(), reports.of(request));
        reports.done(request);
    }
}
