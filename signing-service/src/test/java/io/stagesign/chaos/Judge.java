package io.stagesign.chaos;

import io.stagesign.chaos.Deal.Ending;
import io.stagesign.emulator.account.mail.Mail;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Judges by what the clouds hold and have written down, never by our own tables: each signer invited once, each signed
 * document and evidence summary once on its opportunity with OneSpan's bytes, each request where OneSpan is, nothing in
 * another org.
 */
final class Judge {
    private final Customer customer;
    private final List<Deal> deals;
    private final Verdict verdict;
    private final List<JsonNode> transactions;
    private final AccountView account;

    private Judge(Customer customer, List<Deal> deals, Verdict verdict) {
        this.customer = customer;
        this.deals = deals;
        this.verdict = verdict;
        this.account = new AccountView(customer);
        this.transactions = account.transactions();
    }

    /** Tells whether the deals are where they are meant to end, as far as one sees at a glance. */
    static boolean isOver(List<Deal> deals) {
        return Rows.haveEnded(deals)
                && deals.stream()
                        .map(Deal::customer)
                        .distinct()
                        .allMatch(customer -> new AccountView(customer)
                                .transactions().stream().noneMatch(Judge::isDraft));
    }

    static Verdict judge(List<Deal> deals) {
        Verdict verdict = new Verdict();
        for (Customer customer : deals.stream().map(Deal::customer).distinct().toList()) {
            List<Deal> own =
                    deals.stream().filter(deal -> deal.customer() == customer).toList();
            new Judge(customer, own, verdict).judgeAll();
        }
        return verdict;
    }

    private void judgeAll() {
        deals.forEach(this::judge);
        judgeStrangers();
    }

    private void judge(Deal deal) {
        List<Row> rows = Rows.of(customer, deal);
        verdict.count(deal.name() + ": signing requests", 1, rows.size());
        if (rows.isEmpty()) {
            return;
        }
        Row row = rows.get(0);
        List<JsonNode> own = transactions.stream()
                .filter(each -> each.path("description").asString("").endsWith(":" + row.requireId()))
                .toList();
        judgeInvitations(deal);
        judgeState(deal, row, own);
        judgeFiles(deal, own);
    }

    private void judgeInvitations(Deal deal) {
        int wanted = deal.ending() == Ending.NOT_READY ? 0 : 1;
        for (String signer : deal.signers()) {
            long found = customer.account().account().mailbox().to(signer).stream()
                    .filter(mail -> mail.kind() == Mail.Kind.invitation)
                    .count();
            verdict.count(deal.name() + ": invitations of " + signer, wanted, found);
            verdict.invited((int) found);
        }
    }

    private void judgeState(Deal deal, Row row, List<JsonNode> own) {
        String status = text(customer, row, "Status__c");
        long sent = own.stream().filter(each -> !isDraft(each)).count();
        verdict.count(deal.name() + ": transactions that were sent", deal.ending() == Ending.NOT_READY ? 0 : 1, sent);
        own.stream()
                .filter(Judge::isDraft)
                .forEach(draft -> verdict.stuck(
                        deal.name() + ": a draft is left, " + draft.path("id").asString()));
        String oneSpan = own.stream()
                .filter(each -> !isDraft(each))
                .map(Judge::word)
                .findFirst()
                .orElse("NotReady");
        if (!status.equals(oneSpan) || !status.equals(deal.ending().status())) {
            verdict.stuck("%s: %s on the record (%s), %s at OneSpan, meant to be %s"
                    .formatted(
                            deal.name(),
                            status,
                            text(customer, row, "StatusReason__c"),
                            oneSpan,
                            deal.ending().status()));
        }
    }

    private void judgeFiles(Deal deal, List<JsonNode> own) {
        List<String> wanted = new ArrayList<>();
        own.stream().filter(each -> word(each).equals("Filed")).forEach(transaction -> {
            String id = transaction.path("id").asString();
            transaction.path("documents").forEach(document -> {
                if (!document.path("id").asString().equals("default-consent")) {
                    wanted.add(Customer.sha256(
                            account.document(id, document.path("id").asString())));
                }
            });
            wanted.add(Customer.sha256(account.evidence(id)));
        });
        List<String> found = filed(deal.opportunity());
        for (String sum : Set.copyOf(wanted)) {
            long times = found.stream().filter(sum::equals).count();
            verdict.count(deal.name() + ": a signed document or the evidence summary", 1, times);
            if (times == 1) {
                verdict.filed();
            }
        }
        found.stream()
                .filter(sum -> !wanted.contains(sum))
                .forEach(sum -> verdict.doubled(deal.name() + ": a filed file that is not OneSpan's"));
        if (deal.ending() == Ending.EVERYBODY_SIGNS) {
            verdict.count(deal.name() + ": files to be filed", deal.documents() + 1L, wanted.size());
        }
    }

    /** Who was invited by this account is one of its own signers; what it created belongs to its own org. */
    private void judgeStrangers() {
        Set<String> known =
                deals.stream().flatMap(deal -> deal.signers().stream()).collect(Collectors.toSet());
        customer.account().account().mailbox().all().stream()
                .filter(mail -> mail.kind() == Mail.Kind.invitation && !known.contains(mail.to()))
                .forEach(mail -> verdict.doubled(customer.name() + ": an invitation of a stranger"));
        String orgId = customer.org().settings().orgId();
        transactions.stream()
                .filter(each -> !each.path("description").asString("").contains(orgId))
                .forEach(each -> verdict.doubled(customer.name() + ": a transaction of another org"));
        long filed = customer.org()
                .query("SELECT Id FROM ContentVersion WHERE %s != null"
                        .formatted(customer.org().packaged("SigningDocumentKey__c")))
                .size();
        long onDeals = deals.stream()
                .mapToLong(deal -> filed(deal.opportunity()).size())
                .sum();
        verdict.count(customer.name() + ": filed files in the org", onDeals, filed);
    }

    private List<String> filed(String opportunity) {
        Org org = customer.org();
        String documents = org
                .query("SELECT ContentDocumentId FROM ContentDocumentLink WHERE LinkedEntityId = '" + opportunity + "'")
                .stream()
                .map(row -> "'" + row.text("ContentDocumentId") + "'")
                .collect(Collectors.joining(", "));
        return org
                .query("SELECT VersionData FROM ContentVersion WHERE %s != null AND ContentDocumentId IN (%s)"
                        .formatted(org.packaged("SigningDocumentKey__c"), documents))
                .stream()
                .map(row -> sha256((Blob) Objects.requireNonNull(row.get("VersionData"))))
                .toList();
    }

    private static String sha256(Blob blob) {
        try (InputStream content = blob.open()) {
            return Customer.sha256(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDraft(JsonNode transaction) {
        return transaction.path("status").asString("").equals("DRAFT");
    }

    /** Returns the status of a signing request whose transaction is in this state. */
    private static String word(JsonNode transaction) {
        if (transaction.path("trashed").asBoolean(false)) {
            return "Cancelled";
        }
        return switch (transaction.path("status").asString("")) {
            case "COMPLETED", "ARCHIVED" -> "Filed";
            case "DECLINED", "OPTED_OUT" -> "Declined";
            case "EXPIRED" -> "Expired";
            default -> "Sent";
        };
    }

    private static String text(Customer customer, Row row, String field) {
        return String.valueOf(row.text(customer.org().packaged(field)));
    }
}
