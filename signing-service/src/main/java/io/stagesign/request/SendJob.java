package io.stagesign.request;

import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Jobs;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Move;
import io.stagesign.signing.RequestChanged;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings a signing request to invitations at the signers, or to the reasons why there can be none. */
@Component
class SendJob implements RequestJob {
    static final String NAME = "send";

    private static final Set<Status> MINE = Set.of(Status.REQUESTED, Status.PREPARING);

    private final SigningRequests requests;
    private final Drafting drafting;
    private final Sending sending;
    private final Jobs jobs;

    SendJob(SigningRequests requests, Drafting drafting, Sending sending, Jobs jobs) {
        this.requests = requests;
        this.drafting = drafting;
        this.sending = sending;
        this.jobs = jobs;
    }

    @EventListener
    void on(RequestChanged change) {
        if (change.entered(Status.REQUESTED)) {
            jobs.ask(NAME, change.key());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        Optional<SigningRequest> claimed = requests.claim(key, MINE).map(this::prepare);
        if (claimed.isEmpty()) {
            return Next.done();
        }
        SigningRequest request = claimed.get();
        if (request.transactionId() != null) {
            sending.resume(request);
        } else {
            drafting.draft(request).ifPresent(sending::send);
        }
        return Next.done();
    }

    /** Gives up only while it is certain that nobody was invited; otherwise the truth is at OneSpan, and is asked for. */
    @Override
    public Next failed(RequestKey key, Failure failure) {
        if (failure.help() == Help.NEVER && gaveUp(key, failure.sentence())) {
            return Next.done();
        }
        if (failure.isWorthTelling()) {
            requests.explain(key, MINE, Sentences.waiting(failure.sentence()));
        }
        return Next.after(failure.pause());
    }

    private SigningRequest prepare(SigningRequest request) {
        return request.status() == Status.PREPARING
                ? request
                : requests.move(request, Move.to(Status.PREPARING, Sentences.PREPARING));
    }

    private boolean gaveUp(RequestKey key, String sentence) {
        return requests.claim(key, Set.of(Status.PREPARING))
                .filter(request -> request.draftAttempts() == 0)
                .map(request -> requests.move(request, Move.to(Status.FAILED, Sentences.failed(sentence))))
                .isPresent();
    }
}
