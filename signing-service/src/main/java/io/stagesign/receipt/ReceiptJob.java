package io.stagesign.receipt;

import io.stagesign.job.Failure;
import io.stagesign.job.Jobs;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.FilingSettings;
import io.stagesign.signing.RequestChanged;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files the receipt on the opportunity where the rule wants that, once everything that it names is there. */
@Component
class ReceiptJob implements RequestJob {
    static final String NAME = "receipt";

    private static final Set<Status> MINE = Set.of(Status.FILED);

    private final SigningRequests requests;
    private final ReceiptFiling filing;
    private final Jobs jobs;

    ReceiptJob(SigningRequests requests, ReceiptFiling filing, Jobs jobs) {
        this.requests = requests;
        this.filing = filing;
        this.jobs = jobs;
    }

    @EventListener
    void on(RequestChanged change) {
        if (change.entered(Status.FILED) && isWanted(change.key())) {
            jobs.ask(NAME, change.key());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        Optional<SigningRequest> claimed = requests.claim(key, MINE);
        claimed.ifPresent(filing::file);
        return Next.done();
    }

    /** The documents are there: the rep reads nothing of it, and whoever runs the service sees the job. */
    @Override
    public Next failed(RequestKey key, Failure failure) {
        return Next.after(failure.pause());
    }

    private boolean isWanted(RequestKey key) {
        return requests.find(key)
                .filter(request -> FilingSettings.of(request).filesReceipt())
                .isPresent();
    }
}
