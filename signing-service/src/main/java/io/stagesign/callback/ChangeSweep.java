package io.stagesign.callback;

import io.stagesign.job.Next;
import io.stagesign.job.OrgJob;
import io.stagesign.onespan.ChangedTransaction;
import io.stagesign.onespan.OneSpan;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Reads what changed in an account, for the callbacks that never came: its cost grows with what changes, not with how many
 * requests are open.
 */
@Component
class ChangeSweep implements OrgJob {
    static final Duration EVERY = Duration.ofMinutes(5);

    /** Where nothing is out, only what a sender revives can change. */
    private static final Duration QUIET = Duration.ofHours(1);

    /** Callbacks of the last moment are still under way, and the account's list may lag behind. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final Duration FIRST = Duration.ofDays(1);

    private final OneSpan oneSpan;
    private final Transactions transactions;
    private final ChangeSweeps sweeps;
    private final SyncJob sync;
    private final Clock clock;

    ChangeSweep(OneSpan oneSpan, Transactions transactions, ChangeSweeps sweeps, SyncJob sync, Clock clock) {
        this.oneSpan = oneSpan;
        this.transactions = transactions;
        this.sweeps = sweeps;
        this.sync = sync;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "change-sweep";
    }

    /** What was seen is noted at the end: a run that stops in the middle begins again at the same moment. */
    @Override
    public Next run(OrgId org) {
        Instant until = clock.instant().minus(SETTLED);
        Instant since =
                sweeps.seenUntil(org).orElseGet(() -> until.minus(FIRST)).minus(OVERLAP);
        List<ChangedTransaction> changes = oneSpan.changed(org, since, until);
        Map<String, RequestKey> ours = transactions.find(
                org, changes.stream().map(change -> change.id().value()).toList(), SyncJob.MINE);
        changes.stream()
                .filter(change -> ours.containsKey(change.id().value()))
                .forEach(change ->
                        sync.catchUp(Objects.requireNonNull(ours.get(change.id().value())), change.at()));
        sweeps.seen(org, until);
        return Next.after(transactions.anyOut(org) ? EVERY : QUIET);
    }
}
