package io.stagesign.salesforce;

import io.stagesign.org.RecordId;

/**
 * A signing request that waits in the org.
 *
 * @param ruleSettings the JSON of {@code RuleSettings__c}: the rule as it was when the opportunity entered the stage
 */
public record RequestedRow(RecordId request, RecordId opportunity, String ruleSettings) {}
