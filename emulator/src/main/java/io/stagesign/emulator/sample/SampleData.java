package io.stagesign.emulator.sample;

import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What a visitor finds in the org: three opportunities, each showing something else, and the package's Proposal rule
 * switched on, as an administrator would.
 */
public final class SampleData {
    private final Org org;
    private final SampleRecords records;
    private final LocalDate today;

    private SampleData(Org org) {
        this.org = org;
        this.records = new SampleRecords(org, org.userId(DemoUser.REP));
        this.today = LocalDate.ofInstant(org.clock().instant(), ZoneOffset.UTC);
    }

    /** Puts the sample data into an org that has none. */
    public static void load(Org org) {
        SampleData data = new SampleData(org);
        data.ferries();
        data.bakeries();
        data.observatory();
        data.activateProposalRule();
    }

    private void ferries() {
        String customer = "Brightwater Ferries";
        String account = records.account(customer, "Other");
        String opportunity = records.opportunity(
                account,
                Map.of(
                        "Name", "Brightwater Ferries: fleet tracking",
                        "StageName", "Qualification",
                        "Amount", new BigDecimal("84000.00"),
                        "CloseDate", today.plusDays(24),
                        "NextStep", "Two people sign a contract and a Word document.",
                        "Description", "Position units on twelve vessels, a live map and arrival displays."));
        records.role(
                opportunity, "Decision Maker", true, records.contact(account, "Zoë Brännström", "Managing Director"));
        records.role(
                opportunity, "Economic Buyer", false, records.contact(account, "Łukasz Wójcik", "Head of Finance"));
        records.file(opportunity, "Services Agreement.pdf", SampleDocuments.servicesAgreement(customer));
        records.file(opportunity, "Statement of Work.docx", SampleDocuments.statementOfWork(customer));
    }

    private void bakeries() {
        String account = records.account("Alder & Finch Bakeries", "Manufacturing");
        String opportunity = records.opportunity(
                account,
                Map.of(
                        "Name", "Alder & Finch Bakeries: ovens and mixers",
                        "StageName", "Qualification",
                        "Amount", new BigDecimal("69120.00"),
                        "CloseDate", today.plusDays(38),
                        "NextStep", "A PDF with form fields, a page without room to sign, and a classic attachment.",
                        "Description", "Four deck ovens and six spiral mixers with three years of maintenance."));
        records.role(opportunity, "Decision Maker", true, records.contact(account, "Priya Natarajan", "Owner"));
        records.role(opportunity, "Evaluator", false, records.contact(account, "Marcus Lindqvist", "Master Baker"));
        records.file(opportunity, "Order Form.pdf", SampleDocuments.orderForm());
        records.file(opportunity, "Delivery Calendar 2027.pdf", SampleDocuments.deliveryCalendar());
        records.attachment(opportunity, "Price List 2027.pdf", SampleDocuments.priceList());
    }

    private void observatory() {
        String customer = "Cobalt Ridge Observatory";
        String account = records.account(customer, "Engineering");
        String opportunity = records.opportunity(
                account,
                Map.of(
                        "Name", "Cobalt Ridge Observatory: dome control pilot",
                        "StageName", "Prospecting",
                        "Amount", new BigDecimal("12500.00"),
                        "CloseDate", today.plusDays(52),
                        "NextStep", "One contact has no e-mail address, so nothing is sent and the record says why.",
                        "Description", "Three months of remote control for one dome."));
        records.role(opportunity, "Decision Maker", true, records.contact(account, "Imani Duarte", "Director"));
        records.role(opportunity, "Executive Sponsor", false, records.contactWithoutEmail(account, "Noor de Vries"));
        records.file(opportunity, "Pilot Agreement.pdf", SampleDocuments.pilotAgreement(customer));
    }

    private void activateProposalRule() {
        configureProposalRule(org, Map.of(org.packaged("IsActive__c"), true, org.packaged("ManualStart__c"), true));
    }

    /** Changes fields of the rule that the sample uses. */
    public static void configureProposalRule(Org org, Map<String, ?> fields) {
        String rules = "SELECT Id FROM %s WHERE DeveloperName = 'Proposal'".formatted(org.packaged("SigningRule__mdt"));
        org.query(rules).forEach(rule -> org.configure(rule.requireId(), fields));
    }
}
