package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signing request that waits in the org.
 *
 * @param sendAfter until when it is held
 * @param ruleSettings the JSON of {@code RuleSettings__c}: the rule as it was when the opportunity entered the stage
 */
public record RequestedRow(
        RecordId request, RecordId opportunity, @Nullable Instant sendAfter, String ruleSettings) {}
