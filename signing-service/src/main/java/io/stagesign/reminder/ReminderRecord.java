package io.stagesign.reminder;

import io.stagesign.job.Jobs;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes who is to be reminded, and that it was done. */
@Component
class ReminderRecord {
    private static final Set<Signer.State> WAITED_FOR = EnumSet.of(Signer.State.INVITED, Signer.State.VIEWED);

    private final SigningRequests requests;
    private final Signers signers;
    private final Reminders reminders;
    private final Timeline timeline;
    private final Jobs jobs;

    ReminderRecord(SigningRequests requests, Signers signers, Reminders reminders, Timeline timeline, Jobs jobs) {
        this.requests = requests;
        this.signers = signers;
        this.reminders = reminders;
        this.timeline = timeline;
        this.jobs = jobs;
    }

    /**
     * Stores the wish with the job that serves it.
     *
     * @param contact absent: everybody who is being waited for
     * @return who is reminded, or nothing when the request is not known
     */
    @Transactional
    Optional<List<RecordId>> ask(RequestKey key, @Nullable RecordId contact) {
        return requests.find(key).map(request -> ask(request, contact));
    }

    /** Takes a wish before it is served: after a crash nobody is reminded twice. */
    @Transactional
    boolean take(RequestKey key, RecordId contact) {
        return reminders.take(key, contact);
    }

    /** A sentence for the timeline alone: the record's own stays as it is. */
    @Transactional
    void tell(SigningRequest request, String sentence) {
        timeline.append(request.key(), request.status(), sentence);
    }

    private List<RecordId> ask(SigningRequest request, @Nullable RecordId contact) {
        RequestKey key = request.key();
        List<RecordId> waitedFor = waitedFor(request).stream()
                .filter(each -> contact == null || each.equals(contact))
                .toList();
        waitedFor.forEach(each -> reminders.ask(key, each));
        if (!waitedFor.isEmpty()) {
            jobs.ask(RemindJob.NAME, key);
        }
        return waitedFor;
    }

    /** Returns whose turn it is, as far as we know. */
    private List<RecordId> waitedFor(SigningRequest request) {
        return request.status() == Status.SENT
                ? signers.of(request.key()).stream()
                        .filter(signer -> WAITED_FOR.contains(signer.state()))
                        .map(Signer::contactId)
                        .toList()
                : List.of();
    }
}
