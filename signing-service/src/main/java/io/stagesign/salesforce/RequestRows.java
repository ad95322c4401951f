package io.stagesign.salesforce;

import java.util.List;

/** Reads rows of {@code SigningRequest__c}. */
final class RequestRows {
    private RequestRows() {}

    /** Returns the fields to select; those of a later version of the package only when {@code newer}. */
    static String fields(Names names, boolean newer) {
        String always = "Id, " + names.of("Status__c");
        return newer ? always + ", " + names.of("CancelRequestedAt__c") + ", " + names.of("CancelReason__c") : always;
    }

    static List<RequestRow> of(Names names, List<Row> rows) {
        return rows.stream()
                .map(row -> new RequestRow(
                        row.id("Id"),
                        row.text(names.of("Status__c")),
                        row.findInstant(names.of("CancelRequestedAt__c")),
                        row.find(names.of("CancelReason__c"))))
                .toList();
    }
}
