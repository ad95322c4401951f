package io.stagesign.chaos;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** Tells whether each deal's request has the status in which it is meant to end. */
    static boolean haveEnded(List<Deal> deals) {
        Map<Deal, String> statuses = statuses(deals);
        return deals.stream().allMatch(deal -> deal.ending().status().equals(statuses.get(deal)));
    }

    /** Returns the status of each deal's request; deals without one are absent. */
    static Map<Deal, String> statuses(List<Deal> deals) {
        Map<Deal, String> statuses = new HashMap<>();
        deals.stream()
                .collect(Collectors.groupingBy(Deal::customer))
                .forEach((customer, own) -> statuses.putAll(statuses(customer, own)));
        return statuses;
    }

    private static Map<Deal, String> statuses(Customer customer, List<Deal> deals) {
        String opportunity = customer.org().packaged("Opportunity__c");
        String status = customer.org().packaged("Status__c");
        Map<String, String> byOpportunity = all(customer).stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.text(opportunity)),
                        row -> String.valueOf(row.text(status)),
                        (one, other) -> one));
        return deals.stream()
                .filter(deal -> byOpportunity.containsKey(deal.opportunity()))
                .collect(Collectors.toMap(deal -> deal, deal -> byOpportunity.get(deal.opportunity())));
    }

    /** Returns how long it took until the last file of each filed request stood on its opportunity, in rising order. */
    static List<Duration> untilFiled(List<Deal> deals) {
        return deals.stream()
                .filter(deal -> deal.ending() == Deal.Ending.EVERYBODY_SIGNS)
                .flatMap(deal -> untilFiled(deal).stream())
                .sorted()
                .toList();
    }

    private static Optional<Duration> untilFiled(Deal deal) {
        Org org = deal.customer().org();
        Optional<Instant> entered = created(
                org,
                "SELECT CreatedDate FROM %s WHERE %s = '%s'"
                        .formatted(
                                org.packaged("SigningRequest__c"), org.packaged("Opportunity__c"), deal.opportunity()));
        String files = org
                .query("SELECT ContentDocumentId FROM ContentDocumentLink WHERE LinkedEntityId = '" + deal.opportunity()
                        + "'")
                .stream()
                .map(row -> "'" + row.text("ContentDocumentId") + "'")
                .collect(Collectors.joining(", "));
        Optional<Instant> filed = created(
                org,
                "SELECT CreatedDate FROM ContentVersion WHERE %s != null AND ContentDocumentId IN (%s)"
                        .formatted(org.packaged("SigningDocumentKey__c"), files));
        return entered.flatMap(from -> filed.map(to -> Duration.between(from, to)));
    }

    /** Returns when the last of the rows was created. */
    private static Optional<Instant> created(Org org, String query) {
        return org.query(query).stream()
                .map(row -> (Instant) Objects.requireNonNull(row.get("CreatedDate")))
                .max(Comparator.naturalOrder());
    }
}
