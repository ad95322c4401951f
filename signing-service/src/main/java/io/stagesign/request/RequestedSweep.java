package io.stagesign.request;

import io.stagesign.job.Next;
import io.stagesign.job.OrgJob;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.RequestedRow;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.salesforce.StatusReport;
import io.stagesign.signing.Healed;
import io.stagesign.signing.Heals;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Picks up signing requests that wait in an org because the org's call never reached us. */
@Component
class RequestedSweep implements OrgJob {
    private static final Logger log = LoggerFactory.getLogger(RequestedSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration UNTIL_LATE = Duration.ofMinutes(2);

    private final Salesforce salesforce;
    private final Acceptance acceptance;
    private final Heals heals;
    private final RuleSettings rules;
    private final Clock clock;

    RequestedSweep(Salesforce salesforce, Acceptance acceptance, Heals heals, RuleSettings rules, Clock clock) {
        this.heals = heals;
        this.salesforce = salesforce;
        this.acceptance = acceptance;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "requested-sweep";
    }

    @Override
    public Next run(OrgId org) {
        salesforce.requestedBefore(org, clock.instant().minus(UNTIL_LATE)).forEach(row -> pickUp(org, row));
        return Next.after(EVERY);
    }

    private void pickUp(OrgId org, RequestedRow row) {
        RequestKey key = new RequestKey(org, row.request());
        Optional<Rule> rule = rules.read(row.ruleSettings());
        if (rule.isEmpty()) {
            log.error("The rule settings of {} cannot be read", row.request());
            salesforce.report(org, unreadable(row));
            return;
        }
        Acceptance.Result result = acceptance.pickUp(key, row.opportunity(), rule.get(), row.sendAfter());
        if (result == Acceptance.Result.ACCEPTED) {
            heals.note(key, Healed.Kind.CALL_MISSED);
            log.info("Picked up {}, whose call never arrived", row.request());
        } else if (result != Acceptance.Result.TOO_MANY) {
            acceptance.remind(key);
        }
    }

    private static StatusReport unreadable(RequestedRow row) {
        return new StatusReport(
                row.request(),
                Status.FAILED.word(),
                Sentences.RULE_UNREADABLE,
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
