package io.stagesign.chaos;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One side of one call to a cloud, where an instance can die: the cloud has received it and not served it, or served it
 * and not answered. Together they are every point at which the world outside differs.
 */
record Boundary(Cloud cloud, String method, String path, Kind side) {
    enum Cloud {
        ORG,
        ACCOUNT
    }

    /** Every kind of call that the main job makes as a rule. */
    private static final List<Call> CALLS = List.of(
            new Call(Cloud.ORG, "POST", "/services/oauth2/token"),
            new Call(Cloud.ORG, "POST", "/services/Soap/*#query *FROM Opportunity *"),
            new Call(Cloud.ORG, "POST", "/services/Soap/*#query *FROM ContentDocumentLink *"),
            new Call(Cloud.ORG, "GET", "/services/data/*/VersionData"),
            new Call(Cloud.ORG, "POST", "/services/Soap/*#upsert *SigningRequestSigner__c"),
            new Call(Cloud.ORG, "POST", "/services/Soap/*#upsert *SigningRequestDocument__c"),
            new Call(Cloud.ORG, "POST", "/services/Soap/*#update *SigningRequest__c"),
            new Call(Cloud.ORG, "POST", "/services/data/*/sobjects/ContentVersion*"),
            new Call(Cloud.ORG, "POST", "/services/Soap/*#query *FROM ContentVersion *"),
            new Call(Cloud.ORG, "POST", "/services/Soap/*#query *FROM *SigningRequest__c *"),
            new Call(Cloud.ORG, "POST", "/services/Soap/*#update Opportunity"),
            new Call(Cloud.ACCOUNT, "POST", "/api/packages"),
            new Call(Cloud.ACCOUNT, "POST", "/api/packages/*="),
            new Call(Cloud.ACCOUNT, "GET", "/api/packages/*="),
            new Call(Cloud.ACCOUNT, "GET", "/api/packages/*/pdf"),
            new Call(Cloud.ACCOUNT, "GET", "/api/packages/*/evidence/summary"));

    /** What an instance does at its start, or only after something went wrong. */
    private static final List<Call> RARE = List.of(
            new Call(Cloud.ACCOUNT, "GET", "/api/callback*"),
            new Call(Cloud.ACCOUNT, "POST", "/api/callback*"),
            new Call(Cloud.ACCOUNT, "GET", "/api/packages"),
            new Call(Cloud.ACCOUNT, "DELETE", "/api/packages/*="));

    private record Call(Cloud cloud, String method, String path) {
        boolean is(JournalEntry entry) {
            String called = entry.path().replaceFirst("\\?.*", "") + about(entry);
            return method.equals(entry.method()) && called.matches("(?s)\\Q" + path.replace("*", "\\E.*\\Q") + "\\E");
        }

        private static String about(JournalEntry entry) {
            Object operation = entry.details().get("operation");
            Object about = entry.details().getOrDefault("query", entry.details().getOrDefault("object", ""));
            return entry.path().startsWith("/services/Soap/") ? "#" + operation + " " + about : "";
        }
    }

    static List<Boundary> all() {
        List<Boundary> all = new ArrayList<>();
        for (Call call : CALLS) {
            all.add(new Boundary(call.cloud(), call.method(), call.path(), Kind.hang));
            all.add(new Boundary(call.cloud(), call.method(), call.path(), Kind.hangAfter));
        }
        return all;
    }

    /** Returns the calls in a cloud's journal at which nobody could die, as they are missing from the list. */
    static List<String> unlisted(Cloud cloud, List<JournalEntry> journal) {
        return journal.stream()
                // a SOAP call that was not let in tells nothing of what it asked for
                .filter(entry ->
                        !entry.method().equals("EVENT") && !Call.about(entry).startsWith("#null"))
                .filter(entry -> Stream.concat(CALLS.stream(), RARE.stream())
                        .noneMatch(call -> call.cloud() == cloud && call.is(entry)))
                .map(entry -> cloud + " " + entry.method() + " " + entry.path() + Call.about(entry))
                .distinct()
                .toList();
    }

    /** Returns the fault that holds one call there. */
    Fault hold() {
        return new Fault(side, path, method, 1, null, null);
    }

    Faults faults(Customer customer) {
        return cloud == Cloud.ORG ? customer.faults() : customer.account().faults();
    }
}
