package io.stagesign.request;

import io.stagesign.cancellation.Cancellations;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings a signing request to invitations at the signers, or to the reasons why there can be none. */
@Component
class SendJob implements RequestJob {
    static final String NAME = "send";

    private static final Set<Status> MINE = Set.of(Status.REQUESTED, Status.PREPARING);

    private final SigningRequests requests;
    private final Cancellations cancellations;
    private final Drafting drafting;
    private final Sending sending;
    private final Jobs jobs;
    private final Clock clock;

    SendJob(
            SigningRequests requests,
            Cancellations cancellations,
            Drafting drafting,
            Sending sending,
            Jobs jobs,
            Clock clock) {
        this.requests = requests;
        this.cancellations = cancellations;
        this.clock = clock;
        this.drafting = drafting;
        this.sending = sending;
        this.jobs = jobs;
    }

    @EventListener
    void on(RequestChanged change) {
        if (change.entered(Status.REQUESTED)) {
            jobs.ask(
                    NAME,
                    change.key(),
                    requests.find(change.key()).map(this::held).orElse(Duration.ZERO));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        Duration held = requests.find(key).map(this::held).orElse(Duration.ZERO);
        if (!held.isZero()) {
            return Next.after(held);
        }
        if (!cancellations.isAsked(key)) {
            requests.claim(key, MINE).map(this::prepare).ifPresent(this::send);
        }
        return Next.done();
    }

    private void send(SigningRequest request) {
        if (request.transactionId() != null) {
            sending.resume(request);
        } else {
            drafting.draft(request).ifPresent(sending::send);
        }
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

    /** Returns how long the request is still held, so that the rep may take it back. */
    private Duration held(SigningRequest request) {
        Instant until = request.sendAfter();
        Instant now = clock.instant();
        return request.status() == Status.REQUESTED && until != null && until.isAfter(now)
                ? Duration.between(now, until)
                : Duration.ZERO;
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
