package io.stagesign.cancellation;

import io.stagesign.job.Next;
import io.stagesign.job.OrgJob;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.RequestRow;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.salesforce.StatusReport;
import io.stagesign.signing.Healed;
import io.stagesign.signing.Heals;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Picks up cancellations that wait in an org because the org's call never reached us. */
@Component
class CancelSweep implements OrgJob {
    private static final Logger log = LoggerFactory.getLogger(CancelSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration UNTIL_LATE = Duration.ofMinutes(2);

    private final Salesforce salesforce;
    private final CancellationRecord record;
    private final Cancellations cancellations;
    private final SigningRequests requests;
    private final Heals heals;
    private final Clock clock;

    CancelSweep(
            Salesforce salesforce,
            CancellationRecord record,
            Cancellations cancellations,
            SigningRequests requests,
            Heals heals,
            Clock clock) {
        this.cancellations = cancellations;
        this.heals = heals;
        this.salesforce = salesforce;
        this.record = record;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cancel-sweep";
    }

    @Override
    public Next run(OrgId org) {
        salesforce.cancelledBefore(org, clock.instant().minus(UNTIL_LATE)).forEach(row -> pickUp(org, row));
        return Next.after(EVERY);
    }

    private void pickUp(OrgId org, RequestRow row) {
        RequestKey key = new RequestKey(org, row.request());
        String reason = Objects.requireNonNullElse(row.cancelReason(), Sentences.NO_REASON);
        Instant askedAt = Objects.requireNonNull(row.cancelRequestedAt());
        boolean known = cancellations.isAsked(key);
        Optional<SigningRequest> request = record.askOnce(key, reason, askedAt);
        if (!known && cancellations.isAsked(key)) {
            heals.note(key, Healed.Kind.CALL_MISSED);
        }
        if (request.isEmpty()) {
            salesforce.report(org, cancelled(row, reason));
        } else if (!CancellationRecord.OPEN.contains(request.get().status())) {
            requests.reportAgain(key, Status.of(row.status()));
        }
        log.info("Picked up the cancellation of {}", row.request());
    }

    /** We never heard of it: should its own call still come, the send job reads the record before it sends. */
    private static StatusReport cancelled(RequestRow row, String reason) {
        return new StatusReport(
                row.request(),
                Status.CANCELLED.word(),
                Sentences.neverSent(reason),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
