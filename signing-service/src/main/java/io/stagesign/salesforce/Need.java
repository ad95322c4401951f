package io.stagesign.salesforce;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the service needs of one object of an org.
 *
 * @param reads fields that it reads beside those that it writes
 */
record Need(String object, List<String> reads, List<String> writes, boolean creates) {
    /** What it changes: opportunities, and what the package brings along, one field of files included. */
    static final List<Need> ALL = List.of(
            // attaching a file asks for the same right
            new Need("Opportunity", List.of("Name"), List.of("StageName"), false),
            new Need(
                    "SigningRequest__c",
                    List.of(
                            "Opportunity__c",
                            "RuleSettings__c",
                            "SendAfter__c",
                            "CancelRequestedAt__c",
                            "CancelReason__c"),
                    List.of(
                            "Status__c",
                            "StatusReason__c",
                            "TransactionId__c",
                            "SentAt__c",
                            "ExpiresAt__c",
                            "CompletedAt__c",
                            "FiledAt__c",
                            "LastSyncedAt__c"),
                    false),
            new Need(
                    "SigningRequestSigner__c",
                    List.of(),
                    List.of(
                            "Contact__c",
                            "Name__c",
                            "Email__c",
                            "Role__c",
                            "SigningOrder__c",
                            "Status__c",
                            "SignedAt__c",
                            "StatusSince__c",
                            "StatusReason__c"),
                    true),
            new Need(
                    "SigningRequestDocument__c",
                    List.of(),
                    List.of(
                            "Kind__c",
                            "Title__c",
                            "ContentVersionId__c",
                            "ContentDocumentId__c",
                            "Checksum__c",
                            "Sha256__c",
                            "SizeBytes__c"),
                    true),
            new Need("ContentVersion", List.of(), List.of("SigningDocumentKey__c"), true));

    /** Returns a query that reads every field of one row at most. */
    String soql(Names names) {
        String fields =
                Stream.concat(reads.stream(), writes.stream()).map(names::known).collect(Collectors.joining(", "));
        return "SELECT Id, " + fields + " FROM " + names.known(object) + " LIMIT 1";
    }
}
