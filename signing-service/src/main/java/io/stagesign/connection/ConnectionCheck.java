package io.stagesign.connection;

import io.stagesign.callback.LoopBack;
import io.stagesign.caller.Patience;
import io.stagesign.cloud.Advice;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.connection.ConnectionView.Step;
import io.stagesign.onespan.OneSpan;
import io.stagesign.org.OrgId;
import io.stagesign.salesforce.Salesforce;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Walks the chain from an org to its OneSpan account and back; every step is tried, whatever came of the others. */
@Component
class ConnectionCheck {
    /** All steps together stay within what the package waits for. */
    private static final Duration PER_STEP = Duration.ofSeconds(15);

    private final Salesforce salesforce;
    private final OneSpan oneSpan;
    private final LoopBack loopBack;
    private final Patience patience;

    ConnectionCheck(Salesforce salesforce, OneSpan oneSpan, LoopBack loopBack, Patience patience) {
        this.salesforce = salesforce;
        this.oneSpan = oneSpan;
        this.loopBack = loopBack;
        this.patience = patience;
    }

    List<Step> of(OrgId org) {
        return List.of(
                new Step("org-to-service", true, "Org " + org + " reached the service with its own token.", null),
                step("service-to-org", () -> toOrg(org)),
                step("service-to-onespan", () -> toOneSpan(org)),
                step("callback", () -> callback(org)));
    }

    private Step toOrg(OrgId org) {
        List<String> missing = salesforce.missingAccess(org);
        if (missing.isEmpty()) {
            return new Step(
                    "service-to-org", true, "The integration user is in, and may read and write what it needs.", null);
        }
        String problems = missing.stream()
                .map(sentence -> Advice.of(sentence).problem())
                .distinct()
                .collect(Collectors.joining(" "));
        return new Step(
                "service-to-org", false, problems, Advice.of(missing.get(0)).fix());
    }

    private Step toOneSpan(OrgId org) {
        oneSpan.check(org);
        return new Step("service-to-onespan", true, "The OneSpan account takes the API key.", null);
    }

    private Step callback(OrgId org) {
        LoopBack.Result result = loopBack.check(org);
        return new Step("callback", result.ok(), result.detail(), result.fix());
    }

    private Step step(String name, Supplier<Step> walk) {
        try {
            return patience.with(PER_STEP, walk);
        } catch (RemoteFailure failure) {
            Advice advice = Advice.of(failure.sentence());
            return new Step(name, false, advice.problem(), advice.fix());
        }
    }
}
