package io.stagesign.request;

import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.RequestRow;
import io.stagesign.signing.SigningRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * That a request is not wanted any more, as its record says: a call that takes it back may be lost, or come later.
 *
 * @param reason in the words of who took it back
 * @param sentence for the rep, as long as nobody was invited
 */
record TakenBack(String reason, String sentence) {
    /** Returns what speaks against sending; nothing when the request is still wanted. */
    static Optional<TakenBack> of(SigningRequest request, Opportunity opportunity) {
        Optional<RequestRow> row = opportunity.requests().stream()
                .filter(each -> each.request().equals(request.key().request()))
                .findFirst();
        if (row.isEmpty()) {
            return Optional.of(new TakenBack(Sentences.RECORD_DELETED_REASON, Sentences.RECORD_DELETED));
        }
        return row.filter(RequestRow::isTakenBack)
                .map(found -> new TakenBack(
                        Objects.requireNonNullElse(found.cancelReason(), Sentences.NO_REASON),
                        Sentences.takenBack(found.cancelReason())));
    }
}
