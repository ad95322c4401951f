package io.stagesign.ops;

import io.stagesign.org.Org;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import io.stagesign.safekeeping.KeptDocuments;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Timeline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing requests of every org as the operator sees them. */
@Component
class OperatorViews {
    private final SigningRequests requests;
    private final Timeline timeline;
    private final KeptDocuments kept;
    private final Orgs orgs;

    OperatorViews(SigningRequests requests, Timeline timeline, KeptDocuments kept, Orgs orgs) {
        this.requests = requests;
        this.timeline = timeline;
        this.kept = kept;
        this.orgs = orgs;
    }

    /**
     * A request and what happened to it, oldest first; moments in UTC.
     *
     * @param keptDocuments how many signed documents are kept here until they can be filed
     */
    record RequestView(
            String org,
            String signingRequestId,
            String opportunityId,
            String status,
            String statusReason,
            @Nullable String transactionId,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant lastSyncedAt,
            int keptDocuments,
            List<EventView> timeline) {}

    /** What was said of a request, and when. */
    record EventView(Instant at, String status, String sentence) {}

    @Transactional(readOnly = true)
    List<RequestView> find(String id) {
        return requests.search(id).stream().map(this::view).toList();
    }

    /** Returns the name under which the org of a job's key is configured, or its id. */
    String orgName(String key) {
        return name(new OrgId(key.split(":", 2)[0]));
    }

    private String name(OrgId id) {
        return orgs.find(id).map(Org::name).orElseGet(id::value);
    }

    private RequestView view(SigningRequest request) {
        return new RequestView(
                name(request.key().org()),
                request.key().request().value(),
                request.opportunity().value(),
                request.status().word(),
                request.reason(),
                request.transactionId(),
                request.createdAt(),
                request.changedAt(),
                request.syncedAt(),
                kept.of(request.key()).size(),
                timeline.of(request.key()).stream()
                        .map(event -> new EventView(event.at(), event.status().word(), event.sentence()))
                        .toList());
    }
}
