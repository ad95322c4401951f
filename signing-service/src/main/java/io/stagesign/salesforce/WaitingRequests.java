package io.stagesign.salesforce;

import io.stagesign.org.Org;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The signing requests of an org whose word never reached us: the record is the outbox of the org. */
final class WaitingRequests {
    private static final int AT_ONCE = 200;

    private final SoapCalls soap;
    private final NewerFields newerFields;

    WaitingRequests(SoapCalls soap, NewerFields newerFields) {
        this.soap = soap;
        this.newerFields = newerFields;
    }

    List<RequestedRow> requestedBefore(Org org, Instant before) {
        String status = new Names(org.namespace()).of("Status__c");
        return rows(org, status + " = 'Requested' AND CreatedDate < " + moment(before), " LIMIT " + AT_ONCE);
    }

    /** Without a limit: it is asked for after a restored backup only, and those that are known come back each time. */
    List<RequestedRow> underWay(Org org) {
        String status = new Names(org.namespace()).of("Status__c");
        return rows(org, status + " IN ('Preparing', 'Sent', 'Completed', 'Expired')", "");
    }

    private List<RequestedRow> rows(Org org, String condition, String limit) {
        Names names = new Names(org.namespace());
        String opportunity = names.of("Opportunity__c");
        String rule = names.of("RuleSettings__c");
        String sendAfter = names.of("SendAfter__c");
        return query(
                        org,
                        newer -> newer ? opportunity + ", " + rule + ", " + sendAfter : opportunity + ", " + rule,
                        condition,
                        limit)
                .stream()
                .map(row ->
                        new RequestedRow(row.id("Id"), row.id(opportunity), row.findInstant(sendAfter), row.text(rule)))
                .toList();
    }

    List<RequestRow> cancelledBefore(Org org, Instant before) {
        Names names = new Names(org.namespace());
        String condition = "%s IN ('NotReady', 'Requested', 'Preparing', 'Sent', 'Expired') AND %s < %s"
                .formatted(names.of("Status__c"), names.of("CancelRequestedAt__c"), moment(before));
        String type = names.of("SigningRequest__c");
        return soap.call(
                org,
                type,
                connection -> newerFields.call(
                        org,
                        newer -> newer
                                ? RequestRows.of(
                                        names,
                                        Rows.query(
                                                connection,
                                                soql(
                                                        RequestRows.fields(names, true),
                                                        type,
                                                        condition,
                                                        " LIMIT " + AT_ONCE)))
                                : List.of()));
    }

    /** The fields to select, with those of a later version of the package or without. */
    @FunctionalInterface
    private interface Fields {
        String of(boolean newer);
    }

    private List<Row> query(Org org, Fields fields, String condition, String limit) {
        String type = new Names(org.namespace()).of("SigningRequest__c");
        return soap.call(
                org,
                type,
                connection -> newerFields.call(
                        org, newer -> Rows.query(connection, soql("Id, " + fields.of(newer), type, condition, limit))));
    }

    private static String soql(String fields, String type, String condition, String limit) {
        return "SELECT %s FROM %s WHERE %s ORDER BY CreatedDate%s".formatted(fields, type, condition, limit);
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
