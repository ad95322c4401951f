package io.stagesign.request;

import io.stagesign.job.Next;
import io.stagesign.job.OrgJob;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.org.StageSignSettings;
import io.stagesign.salesforce.RequestedRow;
import io.stagesign.salesforce.Salesforce;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * After an older state of the database was restored: takes in again what the org says is under way and nobody here knows.
 * The job that sends finds its transaction and goes on from there.
 */
@Component
class RestoredSweep implements OrgJob {
    private static final Logger log = LoggerFactory.getLogger(RestoredSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Salesforce salesforce;
    private final Acceptance acceptance;
    private final RuleSettings rules;
    private final boolean restored;

    RestoredSweep(Salesforce salesforce, Acceptance acceptance, RuleSettings rules, StageSignSettings settings) {
        this.salesforce = salesforce;
        this.acceptance = acceptance;
        this.rules = rules;
        this.restored = settings.restoredFromBackup();
    }

    @Override
    public String name() {
        return "restored-sweep";
    }

    @Override
    public Next run(OrgId org) {
        if (!restored) {
            return Next.done();
        }
        salesforce.underWay(org).forEach(row -> takeIn(org, row));
        return Next.after(EVERY);
    }

    private void takeIn(OrgId org, RequestedRow row) {
        RequestKey key = new RequestKey(org, row.request());
        rules.read(row.ruleSettings())
                .map(rule -> acceptance.pickUp(key, row.opportunity(), rule, row.sendAfter()))
                .filter(Acceptance.Result.ACCEPTED::equals)
                .ifPresent(taken -> log.warn("{} is under way in its org and was unknown here", row.request()));
    }
}
