package io.stagesign.reminder;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.job.Failure;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Has OneSpan mail the invitation again to those who are to be reminded and still have to sign, each once. */
@Component
class RemindJob implements RequestJob {
    static final String NAME = "remind";

    private final SigningRequests requests;
    private final Reminders reminders;
    private final ReminderRecord record;
    private final OneSpan oneSpan;

    RemindJob(SigningRequests requests, Reminders reminders, ReminderRecord record, OneSpan oneSpan) {
        this.requests = requests;
        this.reminders = reminders;
        this.record = record;
        this.oneSpan = oneSpan;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        List<RecordId> open = reminders.open(key);
        if (!open.isEmpty()) {
            requests.find(key).ifPresent(request -> remind(request, open));
        }
        return Next.done();
    }

    @Override
    public Next failed(RequestKey key, Failure failure) {
        return Next.after(failure.pause());
    }

    private void remind(SigningRequest request, List<RecordId> open) {
        Set<String> signing = stillSigning(request);
        long reminded = open.stream()
                .filter(contact -> record.take(request.key(), contact))
                .filter(contact -> signing.contains(contact.value()))
                .filter(contact -> remind(request, contact))
                .count();
        if (reminded > 0) {
            record.tell(request, Sentences.reminded(reminded));
        }
    }

    private Set<String> stillSigning(SigningRequest request) {
        String id = request.transactionId();
        Optional<TransactionState> state = request.status() == Status.SENT && id != null
                ? oneSpan.state(request.key().org(), new TransactionId(id))
                : Optional.empty();
        return state.filter(found -> found.status() == TransactionState.Status.SENT && !found.trashed()).stream()
                .flatMap(found -> found.signers().stream())
                .filter(signer -> !signer.signed() && !signer.locked())
                .map(TransactionState.Signer::id)
                .collect(Collectors.toSet());
    }

    /** What OneSpan answered and did not do is tried again; what may have been done is left alone. */
    private boolean remind(SigningRequest request, RecordId contact) {
        TransactionId transaction = new TransactionId(String.valueOf(request.transactionId()));
        try {
            oneSpan.remind(request.key().org(), transaction, contact.value());
            return true;
        } catch (RemoteFailure failure) {
            if (failure.getCause() instanceof IOException) {
                record.tell(request, Sentences.UNKNOWN);
                return false;
            }
            reminders.giveBack(request.key(), contact);
            throw failure;
        }
    }
}
