package io.stagesign.request;

import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.Salesforce;

/** Reads of an opportunity what a rule needs, and no phone number that it does not. */
final class OpportunityReading {
    private OpportunityReading() {}

    static Opportunity of(Salesforce salesforce, OrgId org, RecordId opportunity, Rule rule) {
        return rule.needsPhones()
                ? salesforce.opportunityWithPhones(org, opportunity)
                : salesforce.opportunity(org, opportunity);
    }
}
