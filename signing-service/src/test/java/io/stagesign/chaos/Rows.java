package io.stagesign.chaos;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.store.Row;
import java.util.List;

/** The signing requests in an org, as a rep sees them. */
final class Rows {
    private Rows() {}

    static List<Row> all(Customer customer) {
        Org org = customer.org();
        return org.query("SELECT Id, %s, %s, %s, %s FROM %s"
                .formatted(
                        org.packaged("Opportunity__c"),
                        org.packaged("Status__c"),
                        org.packaged("StatusReason__c"),
                        org.packaged("TransactionId__c"),
                        org.packaged("SigningRequest__c")));
    }

    static List<Row> of(Customer customer, Deal deal) {
        String opportunity = customer.org().packaged("Opportunity__c");
        return all(customer).stream()
                .filter(row -> deal.opportunity().equals(row.text(opportunity)))
                .toList();
    }
}
