package io.stagesign.outcome;

import io.stagesign.job.Failure;
import io.stagesign.job.Jobs;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.salesforce.StageMove;
import io.stagesign.signing.RequestReported;
import io.stagesign.signing.SettledOutcomes;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.Status;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the opportunity to the stage that the rule wants for the end of its request. Only once the org shows that end:
 * leaving the stage must not look like leaving it while people still sign.
 */
@Component
class OutcomeJob implements RequestJob {
    static final String NAME = "outcome";
    private static final Set<Status> ENDED = EnumSet.of(Status.FILED, Status.DECLINED, Status.EXPIRED);

    private final SettledOutcomes settled;
    private final Salesforce salesforce;
    private final OutcomeRecord record;
    private final Jobs jobs;

    OutcomeJob(SettledOutcomes settled, Salesforce salesforce, OutcomeRecord record, Jobs jobs) {
        this.settled = settled;
        this.salesforce = salesforce;
        this.record = record;
        this.jobs = jobs;
    }

    @EventListener
    void on(RequestReported report) {
        if (ENDED.contains(report.status())) {
            jobs.ask(NAME, report.key());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        due(key).ifPresent(request -> WantedStage.of(request).ifPresent(stage -> move(request, stage)));
        return Next.done();
    }

    /** Only what passes is tried again: a rep can change the stage faster than somebody repairs a login. */
    @Override
    public Next failed(RequestKey key, Failure failure) {
        if (failure.help().isTime()) {
            return Next.after(failure.pause());
        }
        due(key).ifPresent(request -> WantedStage.of(request)
                .ifPresent(stage -> record.settle(request, stage, new StageMove.Refused(failure.sentence()))));
        return Next.done();
    }

    private Optional<SigningRequest> due(RequestKey key) {
        return settled.open(key).filter(request -> ENDED.contains(request.status()));
    }

    private void move(SigningRequest request, WantedStage stage) {
        StageMove move = salesforce.moveStage(request.key().org(), request.opportunity(), stage.from(), stage.to());
        record.settle(request, stage, move);
    }
}
