package io.stagesign.resend;

import io.stagesign.cancellation.Cancellations;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RequestKey;
import io.stagesign.resend.Resends.Resend;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives signers more time, and sends what has expired again. Only what OneSpan says has expired is sent, so that a run after
 * one of unknown outcome invites nobody twice.
 */
@Component
class ResendJob implements RequestJob {
    static final String NAME = "resend";

    private final SigningRequests requests;
    private final Cancellations cancellations;
    private final Resends resends;
    private final ResendRecord record;
    private final OneSpan oneSpan;

    ResendJob(
            SigningRequests requests,
            Cancellations cancellations,
            Resends resends,
            ResendRecord record,
            OneSpan oneSpan) {
        this.requests = requests;
        this.cancellations = cancellations;
        this.resends = resends;
        this.record = record;
        this.oneSpan = oneSpan;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        resends.open(key)
                .ifPresent(wish -> requests.claim(key, ResendRecord.RESENDABLE)
                        .filter(request -> !cancellations.isAsked(key))
                        .ifPresentOrElse(
                                request -> resend(request, wish), () -> record.dropped(key, wish, Sentences.TOO_LATE)));
        return Next.done();
    }

    /** What somebody has to put right first is not done hours later behind the rep's back. */
    @Override
    public Next failed(RequestKey key, Failure failure) {
        if (!failure.help().isTime()) {
            record.refused(key, failure.sentence());
            return Next.done();
        }
        return Next.after(failure.pause());
    }

    private void resend(SigningRequest request, Resend wish) {
        Optional<TransactionState> state = state(request).filter(found -> !found.trashed());
        if (state.filter(found -> has(found, TransactionState.Status.EXPIRED)).isPresent()) {
            expireAt(request, wish);
            oneSpan.send(request.key().org(), transaction(request));
            confirm(request, wish);
        } else if (state.filter(found -> has(found, TransactionState.Status.SENT))
                .isPresent()) {
            if (!Objects.equals(state.get().expiresAt(), wish.expiresAt())) {
                expireAt(request, wish);
            }
            confirm(request, wish);
        } else {
            record.dropped(request.key(), wish, Sentences.TOO_LATE);
        }
    }

    private void confirm(SigningRequest request, Resend wish) {
        TransactionState state = state(request)
                .filter(found -> has(found, TransactionState.Status.SENT))
                .orElseThrow(() -> new RemoteFailure(
                        Help.TRY_AGAIN, "OneSpan Sign has not sent the transaction again yet.", null));
        record.resent(request, wish, state);
    }

    private void expireAt(SigningRequest request, Resend wish) {
        oneSpan.expireAt(request.key().org(), transaction(request), wish.expiresAt());
    }

    private Optional<TransactionState> state(SigningRequest request) {
        return oneSpan.state(request.key().org(), transaction(request));
    }

    private static boolean has(TransactionState state, TransactionState.Status status) {
        return state.status() == status;
    }

    private static TransactionId transaction(SigningRequest request) {
        return new TransactionId(Objects.requireNonNull(request.transactionId()));
    }
}
