package io.stagesign.signer;

import io.stagesign.job.Failure;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RequestKey;
import io.stagesign.signer.Corrections.Correction;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Corrects addresses of signers at OneSpan, which invites them there. What a signer has already is left alone, so that a
 * run after one of unknown outcome invites nobody twice.
 */
@Component
class CorrectJob implements RequestJob {
    static final String NAME = "correct";

    private final SigningRequests requests;
    private final OpenSigners openSigners;
    private final Corrections corrections;
    private final CorrectionRecord record;
    private final OneSpan oneSpan;

    CorrectJob(
            SigningRequests requests,
            OpenSigners openSigners,
            Corrections corrections,
            CorrectionRecord record,
            OneSpan oneSpan) {
        this.requests = requests;
        this.openSigners = openSigners;
        this.corrections = corrections;
        this.record = record;
        this.oneSpan = oneSpan;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        List<Correction> open = corrections.open(key);
        if (!open.isEmpty()) {
            requests.find(key).ifPresent(request -> correct(request, open));
        }
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

    private void correct(SigningRequest request, List<Correction> open) {
        Optional<TransactionState> out = openSigners.state(request).filter(OpenSigners::isOut);
        for (Correction wish : open) {
            Optional<TransactionState.Signer> signer = out.stream()
                    .flatMap(state -> state.signers().stream())
                    .filter(each -> each.id().equals(wish.contact().value()) && !each.signed())
                    .findFirst();
            if (signer.isPresent()) {
                correct(request, signer.get(), Objects.requireNonNull(wish.email()));
                record.corrected(request.key(), wish);
            } else {
                record.tooLate(request.key(), wish);
            }
        }
    }

    private void correct(SigningRequest request, TransactionState.Signer signer, String email) {
        TransactionId transaction = new TransactionId(Objects.requireNonNull(request.transactionId()));
        if (signer.locked()) {
            oneSpan.unlock(request.key().org(), transaction, signer.id());
        }
        if (!signer.email().equalsIgnoreCase(email)) {
            oneSpan.correct(request.key().org(), transaction, signer.id(), email);
        }
    }
}
