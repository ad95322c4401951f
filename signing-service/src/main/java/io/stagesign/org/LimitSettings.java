package io.stagesign.org;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How much of this service one org may take up, so that a storm in it leaves room for the others.
 *
 * @param jobsPerOrg jobs of one org that run at the same time on an instance
 * @param jobsPerAccount the same for one OneSpan account, which several orgs may share
 * @param waitingPerOrg requests of one org that wait to be sent: whoever posts more is asked to come back later
 */
@ConfigurationProperties("stagesign.limits")
public record LimitSettings(
        @DefaultValue("8") int jobsPerOrg,
        @DefaultValue("8") int jobsPerAccount,
        @DefaultValue("5000") int waitingPerOrg) {
    public LimitSettings {
        Assert.isTrue(jobsPerOrg > 0, "stagesign.limits.jobs-per-org must be positive");
        Assert.isTrue(jobsPerAccount > 0, "stagesign.limits.jobs-per-account must be positive");
        Assert.isTrue(waitingPerOrg > 0, "stagesign.limits.waiting-per-org must be positive");
    }
}
