package io.stagesign.resend;

import io.stagesign.job.Jobs;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RequestKey;
import io.stagesign.resend.Resends.Resend;
import io.stagesign.signing.Move;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.SigningTurn;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a request is to be sent again, and what became of that. */
@Component
class ResendRecord {
    static final Set<Status> RESENDABLE = EnumSet.of(Status.SENT, Status.EXPIRED);

    /** Reads the transaction's true state; named here because the job belongs to another feature. */
    private static final String SYNC = "sync";

    private static final Set<Status> ANY = EnumSet.allOf(Status.class);

    private final Resends resends;
    private final SigningRequests requests;
    private final Signers signers;
    private final Jobs jobs;
    private final Clock clock;

    ResendRecord(Resends resends, SigningRequests requests, Signers signers, Jobs jobs, Clock clock) {
        this.resends = resends;
        this.requests = requests;
        this.signers = signers;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Stores the wish with the job that serves it, where there is something to send again; returns the request. */
    @Transactional
    Optional<SigningRequest> ask(RequestKey key, @Nullable Integer days) {
        Optional<SigningRequest> found = requests.find(key);
        found.filter(request -> RESENDABLE.contains(request.status())).ifPresent(request -> {
            resends.ask(key, days);
            jobs.ask(ResendJob.NAME, key);
        });
        return found;
    }

    /** Signers can sign, until then. */
    @Transactional
    void resent(SigningRequest request, Resend wish, TransactionState state) {
        resends.settle(request.key(), wish);
        if (request.status() == Status.EXPIRED) {
            requests.move(
                    request,
                    Move.to(Status.SENT, Sentences.resent(state.expiresAt())).sent(clock.instant(), state.expiresAt()));
            inviteAgain(request.key());
        } else {
            requests.progress(request, request.reason(), state.expiresAt(), false);
            requests.note(request.key(), RESENDABLE, Sentences.extended(state.expiresAt()));
        }
        jobs.ask(SYNC, request.key());
    }

    /** Nothing is sent again: how the transaction is now, its state tells. */
    @Transactional
    void dropped(RequestKey key, Resend wish, String sentence) {
        if (resends.settle(key, wish)) {
            requests.note(key, ANY, sentence);
            jobs.ask(SYNC, key);
        }
    }

    /** Somebody has to act before the wish can be served: the rep reads who, and asks again. */
    @Transactional
    void refused(RequestKey key, String sentence) {
        resends.open(key).ifPresent(wish -> resends.settle(key, wish));
        requests.explain(key, RESENDABLE, Sentences.refused(sentence));
    }

    private void inviteAgain(RequestKey key) {
        List<Signer> before = signers.of(key);
        List<Signer> changed = new ArrayList<>(SigningTurn.of(before));
        changed.removeAll(before);
        changed.forEach(signer -> signers.update(key, signer));
    }
}
