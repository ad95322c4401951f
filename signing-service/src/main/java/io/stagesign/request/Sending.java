package io.stagesign.request;

import io.stagesign.cancellation.CancellationRecord;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.OrgId;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.signing.SigningRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends a draft to its signers once, and believes that it was sent only when OneSpan says so. */
@Component
class Sending {
    private final OneSpan oneSpan;
    private final SentRecord record;
    private final Acceptance acceptance;
    private final Salesforce salesforce;
    private final CancellationRecord cancellations;
    private final AdoptedSigners adopted;

    Sending(
            OneSpan oneSpan,
            Salesforce salesforce,
            SentRecord record,
            Acceptance acceptance,
            CancellationRecord cancellations,
            AdoptedSigners adopted) {
        this.adopted = adopted;
        this.salesforce = salesforce;
        this.cancellations = cancellations;
        this.acceptance = acceptance;
        this.oneSpan = oneSpan;
        this.record = record;
    }

    /** Sends what was just drafted; what an earlier run drafted may have been sent by it. */
    void send(Drafting.Draft draft) {
        if (draft.fresh()) {
            if (draft.tagged()) {
                state(draft.request()).ifPresent(drafted -> requireSignatures(draft.request(), drafted));
            }
            sendAndConfirm(draft.request());
        } else {
            resume(draft.request());
        }
    }

    /** Goes on where an earlier run stopped, which may be on either side of sending. */
    void resume(SigningRequest request) {
        Optional<TransactionState> state = state(request);
        if (state.isPresent() && record.knowsNoSigner(request)) {
            record.adopt(request, adopted.of(request, state.get(), acceptance.rule(request)));
        }
        if (state.filter(Sending::isDraft).isEmpty()) {
            record.confirm(request, state);
        } else if (isStillWanted(request)) {
            requireSignatures(request, state.get());
            sendAndConfirm(request);
        }
    }

    /** What OneSpan made of text tags in Word files is believed when it is seen: nobody is invited to sign nothing. */
    private void requireSignatures(SigningRequest request, TransactionState drafted) {
        record.unsigned(request, drafted).ifPresent(what -> {
            throw new RemoteFailure(Help.NEEDS_SOMEONE, Sentences.unsigned(what), null);
        });
    }

    /**
     * Time has passed since the draft was made, perhaps hours: the record is read once more. What is not wanted any more is
     * left to the job that cancels, which is safe against a run that sends at this moment.
     */
    private boolean isStillWanted(SigningRequest request) {
        Optional<TakenBack> takenBack =
                TakenBack.of(request, salesforce.opportunity(org(request), request.opportunity()));
        takenBack.ifPresent(found -> cancellations.ask(request.key(), found.reason()));
        return takenBack.isEmpty();
    }

    private void sendAndConfirm(SigningRequest request) {
        if (!record.mayInvite(request)) {
            return;
        }
        Rule rule = acceptance.rule(request);
        rule.reminders()
                .schedule(rule.expiresAfterDays())
                .ifPresent(schedule -> oneSpan.scheduleReminders(org(request), transaction(request), schedule));
        oneSpan.send(org(request), transaction(request));
        Optional<TransactionState> state = state(request);
        if (state.filter(Sending::isDraft).isPresent()) {
            throw new RemoteFailure(Help.TRY_AGAIN, "OneSpan Sign has not sent the transaction yet.", null);
        }
        record.confirm(request, state);
    }

    private static boolean isDraft(TransactionState state) {
        return state.status() == TransactionState.Status.DRAFT && !state.trashed();
    }

    private Optional<TransactionState> state(SigningRequest request) {
        return oneSpan.state(org(request), transaction(request));
    }

    private static OrgId org(SigningRequest request) {
        return request.key().org();
    }

    private static TransactionId transaction(SigningRequest request) {
        String id = request.transactionId();
        if (id == null) {
            throw new IllegalStateException("nothing was drafted yet");
        }
        return new TransactionId(id);
    }
}
