package io.stagesign.request;

import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.PeopleFields;
import io.stagesign.salesforce.Salesforce;
import java.util.List;

/** Reads of an opportunity what a rule needs, and nothing of people that it does not. */
final class OpportunityReading {
    private OpportunityReading() {}

    static Opportunity of(Salesforce salesforce, OrgId org, RecordId opportunity, Rule rule) {
        List<String> answers = rule.participants().questions().stream()
                .map(Rule.Question::field)
                .toList();
        PeopleFields people = new PeopleFields(rule.needsPhones(), rule.languageField(), answers);
        return salesforce.opportunity(org, opportunity, people);
    }
}
