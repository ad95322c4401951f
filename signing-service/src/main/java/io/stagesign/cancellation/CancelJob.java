package io.stagesign.cancellation;

import io.stagesign.cancellation.Cancellations.Cancellation;
import io.stagesign.job.Failure;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Cancels a request. The claim keeps a run of the send job that is under way from writing another word; what it may have
 * asked of OneSpan already is undone there before anything is called cancelled.
 */
@Component
class CancelJob implements RequestJob {
    static final String NAME = "cancel";

    private static final Set<TransactionState.Status> ENDED = EnumSet.of(
            TransactionState.Status.COMPLETED,
            TransactionState.Status.ARCHIVED,
            TransactionState.Status.DECLINED,
            TransactionState.Status.OPTED_OUT);

    private final SigningRequests requests;
    private final Cancellations cancellations;
    private final CancellationRecord record;
    private final OneSpan oneSpan;

    CancelJob(SigningRequests requests, Cancellations cancellations, CancellationRecord record, OneSpan oneSpan) {
        this.requests = requests;
        this.cancellations = cancellations;
        this.record = record;
        this.oneSpan = oneSpan;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        cancellations
                .find(key)
                .filter(Cancellation::isOpen)
                .ifPresent(wish -> requests.claim(key, CancellationRecord.OPEN)
                        .ifPresentOrElse(request -> cancel(request, wish.reason()), () -> ended(key, wish.reason())));
        return Next.done();
    }

    @Override
    public Next failed(RequestKey key, Failure failure) {
        if (failure.isWorthTelling()) {
            requests.explain(key, CancellationRecord.OPEN, Sentences.waiting(failure.sentence()));
        }
        return Next.after(failure.pause());
    }

    /** Another hand ended it; what a run of ours put into the trash too late is taken out again. */
    private void ended(RequestKey key, String reason) {
        requests.find(key)
                .filter(request -> request.status() != Status.CANCELLED)
                .map(SigningRequest::transactionId)
                .ifPresent(id -> oneSpan.restore(key.org(), new TransactionId(id)));
        record.settle(key, Sentences.cancelled(reason));
    }

    /** Without a transaction of its own, a request was not sent, and after the claim never will be. */
    private void cancel(SigningRequest request, String reason) {
        String id = request.transactionId();
        if (id == null) {
            record.cancelled(request, Sentences.neverSent(reason));
        } else {
            cancel(request, new TransactionId(id), reason);
        }
    }

    /** Into the trash first, then a look: what was signed or declined before that is taken out again. */
    private void cancel(SigningRequest request, TransactionId transaction, String reason) {
        OrgId org = request.key().org();
        oneSpan.trash(org, transaction);
        Optional<TransactionState> state = oneSpan.state(org, transaction);
        if (state.map(TransactionState::status).filter(ENDED::contains).isPresent()) {
            oneSpan.restore(org, transaction);
            record.tooLate(request);
        } else if (request.status() == Status.PREPARING && isDraft(state)) {
            oneSpan.deleteDraft(org, transaction);
            record.cancelled(request, Sentences.neverSent(reason));
        } else {
            record.cancelled(request, Sentences.cancelled(reason));
        }
    }

    private static boolean isDraft(Optional<TransactionState> state) {
        return state.map(TransactionState::status)
                .filter(TransactionState.Status.DRAFT::equals)
                .isPresent();
    }
}
