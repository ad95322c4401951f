package io.stagesign.emulator.org.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.PackageFolder;
import io.stagesign.emulator.org.store.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalculatedFieldsTests {
    private final PackageFolder sample;

    CalculatedFieldsTests(@TempDir Path folder) {
        this.sample = new PackageFolder(folder);
    }

    @Test
    void aFormulaFieldFollowsTheFieldsItNames() {
        number("DaysLeft__c", "CloseDate - TODAY()");
        try (Org org = sample.org()) {
            String id = deal(org, Map.of());

            assertThat(read(org, id, "ns__DaysLeft__c").get("ns__DaysLeft__c")).isEqualTo(BigDecimal.valueOf(37));

            org.update(id, Map.of("CloseDate", LocalDate.of(2026, 11, 24)));
            assertThat(read(org, id, "ns__DaysLeft__c").get("ns__DaysLeft__c")).isEqualTo(BigDecimal.ZERO);
        }
    }

    @Test
    void aQueryFindsAndOrdersByAFormulaField() {
        text("Kind__c", "IF(Amount &gt; 1000, 'large', 'small')");
        try (Org org = sample.org()) {
            deal(org, Map.of("Amount", BigDecimal.TEN));
            String large = deal(org, Map.of("Amount", BigDecimal.valueOf(5000)));

            assertThat(org.query("SELECT Id FROM Opportunity WHERE ns__Kind__c = 'large'"))
                    .extracting(Row::id)
                    .containsExactly(large);
            assertThat(org.query("SELECT Id FROM Opportunity ORDER BY ns__Kind__c"))
                    .extracting(Row::id)
                    .first()
                    .isEqualTo(large);
        }
    }

    @Test
    void aFormulaReadsParentsAndOtherFormulas() {
        text("Customer__c", "UPPER(Account.Name)");
        text("Greeting__c", "'Dear ' &amp; Customer__c");
        try (Org org = sample.org()) {
            String account = org.insert("Account", Map.of("Name", "Northwind"));
            String id = deal(org, Map.of("AccountId", account));

            assertThat(read(org, id, "ns__Greeting__c").get("ns__Greeting__c")).isEqualTo("Dear NORTHWIND");
        }
    }

    @Test
    void anAbsentNumberCountsAsZeroUnlessTheFieldSaysOtherwise() {
        number("AsZero__c", "Amount + 1");
        sample.field(
                "Opportunity",
                "AsBlank__c",
                "<formula>Amount + 1</formula><type>Number</type><scale>0</scale>"
                        + "<formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs>");
        try (Org org = sample.org()) {
            Row row = read(org, deal(org, Map.of()), "ns__AsZero__c, ns__AsBlank__c");

            assertThat(row.get("ns__AsZero__c")).isEqualTo(BigDecimal.ONE);
            assertThat(row.get("ns__AsBlank__c")).isNull();
        }
    }

    @Test
    void aPercentIsAFractionInsideAFormula() {
        number("Share__c", "Probability * 10");
        sample.field(
                "Opportunity",
                "Half__c",
                "<formula>Probability / 2</formula><type>Percent</type><precision>18</precision><scale>0</scale>");
        try (Org org = sample.org()) {
            Row row = read(org, deal(org, Map.of("StageName", "Proposal")), "ns__Share__c, ns__Half__c");

            assertThat((BigDecimal) row.get("ns__Share__c")).isEqualByComparingTo("6");
            assertThat((BigDecimal) row.get("ns__Half__c")).isEqualByComparingTo("30");
        }
    }

    @Test
    void whatCannotBeWorkedOutIsAbsent() {
        number("Ratio__c", "1 / Amount");
        try (Org org = sample.org()) {
            assertThat(read(org, deal(org, Map.of()), "ns__Ratio__c").get("ns__Ratio__c"))
                    .isNull();
        }
    }

    @Test
    void nobodyWritesAFormulaField() {
        number("Sum__c", "1 + 1");
        try (Org org = sample.org()) {
            assertThatThrownBy(() -> deal(org, Map.of("ns__Sum__c", 3)))
                    .hasMessageContaining("Unable to create/update fields: ns__Sum__c");
        }
    }

    @Test
    void aWrongFormulaKeepsTheOrgClosed() {
        number("Wrong__c", "Nothing__c + 1");

        assertThatThrownBy(sample::org)
                .hasMessageStartingWith("the formula field Opportunity.ns__Wrong__c: ")
                .hasMessageContaining("Nothing__c");
    }

    @Test
    void aFormulaOfAnotherKindKeepsTheOrgClosed() {
        number("Wrong__c", "'text'");

        assertThatThrownBy(sample::org).hasMessageContaining("the formula's value is of kind Text");
    }

    private void number(String name, String formula) {
        sample.field(
                "Opportunity",
                name,
                "<formula>" + formula + "</formula><type>Number</type><precision>18</precision><scale>0</scale>");
    }

    private void text(String name, String formula) {
        sample.field("Opportunity", name, "<formula>" + formula + "</formula><type>Text</type>");
    }

    private static String deal(Org org, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(
                Map.of("Name", "Deal", "StageName", "Prospecting", "CloseDate", LocalDate.of(2026, 12, 31)));
        values.putAll(more);
        return org.insert("Opportunity", values);
    }

    private static Row read(Org org, String id, String fields) {
        return org.query("SELECT " + fields + " FROM Opportunity WHERE Id = '" + id + "'")
                .get(0);
    }
}
