package io.stagesign.outcome;

import io.stagesign.salesforce.StageMove;
import io.stagesign.signing.SettledOutcomes;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Timeline;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what became of the opportunity's stage: on the timeline, and on the record when somebody has to act. */
@Component
class OutcomeRecord {
    private final SigningRequests requests;
    private final SettledOutcomes settled;
    private final Timeline timeline;

    OutcomeRecord(SigningRequests requests, SettledOutcomes settled, Timeline timeline) {
        this.requests = requests;
        this.settled = settled;
        this.timeline = timeline;
    }

    @Transactional
    void settle(SigningRequest ended, WantedStage stage, StageMove move) {
        if (!settled.settle(ended)) {
            return;
        }
        if (move instanceof StageMove.Refused refused) {
            String reason = ended.reason() + " " + Sentences.refused(stage, refused.reason());
            requests.explain(ended.key(), Set.of(ended.status()), reason);
        } else if (move instanceof StageMove.Elsewhere elsewhere) {
            timeline.append(ended.key(), ended.status(), Sentences.elsewhere(stage, elsewhere.stage()));
        } else {
            timeline.append(ended.key(), ended.status(), Sentences.moved(stage));
        }
    }
}
