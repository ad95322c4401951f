package io.stagesign.emulator.org.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.PackageFolder;
import io.stagesign.emulator.org.RunningOrg;
import io.stagesign.emulator.org.SampleOrg;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.schema.ValidationRule;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationRulesTests {
    private static final String RULES = "/emulator/validation-rules";

    @Test
    void aRuleOfThePackageRefusesTheRecordsItIsAbout(@TempDir Path folder) {
        PackageFolder sample =
                new PackageFolder(folder).validationRule("Account", "Website", "ISBLANK(Website)", "No website.");
        try (Org org = sample.org()) {
            assertThatThrownBy(() -> org.insert("Account", Map.of("Name", "Northwind")))
                    .hasMessage("No website.");

            assertThat(org.insert("Account", Map.of("Name", "Northwind", "Website", "https://n.example")))
                    .isNotBlank();
        }
    }

    @Test
    void aRuleMayLookAtALongText(@TempDir Path folder) {
        PackageFolder sample = new PackageFolder(folder)
                .validationRule("Account", "Description", "ISBLANK(Description)", "No description.");
        try (Org org = sample.org()) {
            assertThatThrownBy(() -> org.insert("Account", Map.of("Name", "Northwind")))
                    .hasMessage("No description.");
        }
    }

    @Test
    void aWrongRuleOfThePackageKeepsTheOrgClosed(@TempDir Path folder) {
        PackageFolder sample = new PackageFolder(folder).validationRule("Account", "Odd", "Nothing__c", "Odd.");

        assertThatThrownBy(sample::org).hasMessageStartingWith("a validation rule of the package: Odd: ");
    }

    @Test
    void everyBrokenRuleIsTold() {
        try (SampleOrg sample = new SampleOrg()) {
            sample.org
                    .validationRules()
                    .add(List.of(
                            rule("A", "ISBLANK(NextStep)", "No next step.", "NextStep"),
                            rule("B", "Amount < 5", "Too little.", null)));

            List<RowResult> results = sample.org
                    .dml()
                    .insert(
                            List.of(sample.org.row(
                                    "Opportunity",
                                    Map.of(
                                            "Name", "Deal",
                                            "StageName", "Prospecting",
                                            "CloseDate", "2026-12-31",
                                            "Amount", BigDecimal.ONE))),
                            DmlOptions.partial(sample.org.system()));

            assertThat(results.get(0).errors())
                    .hasSize(2)
                    .allSatisfy(error -> assertThat(error.code()).isEqualTo("FIELD_CUSTOM_VALIDATION_EXCEPTION"));
            assertThat(results.get(0).errors().get(0).fields()).containsExactly("NextStep");
        }
    }

    @Test
    void aRuleMayAskWhatChanged() {
        try (SampleOrg sample = new SampleOrg()) {
            String deal = sample.opportunity("Deal");
            sample.org
                    .validationRules()
                    .add(List.of(rule(
                            "NoWayBack",
                            "AND(NOT(ISNEW()), ISCHANGED(StageName), TEXT(PRIORVALUE(StageName)) = 'Proposal')",
                            "It is proposed already.",
                            null)));
            sample.org.update(deal, Map.of("StageName", "Proposal"));

            assertThatThrownBy(() -> sample.org.update(deal, Map.of("StageName", "Prospecting")))
                    .hasMessage("It is proposed already.");
        }
    }

    @Test
    void aRuleMayAskWhoIsSaving() {
        try (SampleOrg sample = new SampleOrg()) {
            String deal = sample.opportunity("Deal");
            sample.org
                    .validationRules()
                    .add(List.of(rule(
                            "NotAda",
                            "AND($User.Username = 'admin@stagesign.example', $Profile.Name = 'System Administrator',"
                                    + " NOT($Permission.Anything), NOT(ISBLANK($Organization.Name)))",
                            "Not you.",
                            null)));

            assertThatThrownBy(() -> sample.org.update(deal, Map.of("NextStep", "Call")))
                    .hasMessage("Not you.");
        }
    }

    @Test
    void aRuleThatCannotBeToldRefusesTheRecord() {
        try (SampleOrg sample = new SampleOrg()) {
            sample.org.validationRules().add(List.of(rule("Division", "1 / (Amount - Amount) > 1", "Odd.", null)));

            assertThatThrownBy(() -> sample.opportunity("Deal", Map.of("Amount", BigDecimal.ONE)))
                    .hasMessageStartingWith("The validation formula for the rule \"Division\" has an error");
        }
    }

    @Test
    void anAdministratorAddsARuleThatHoldsForEveryDoor() {
        try (RunningOrg running = new RunningOrg()) {
            String token = running.token();
            String deal = running.sample.opportunity("Deal");
            String rule =
                    "[{\"object\":\"Opportunity\",\"name\":\"Closed\",\"formula\":\"ISPICKVAL(StageName, 'Closed Won')\","
                            + "\"message\":\"Legal closes deals.\"}]";

            HttpResponse<String> added = running.json(token, "PUT", RULES, rule);
            HttpResponse<String> refused =
                    running.json(token, "PATCH", "/sobjects/Opportunity/" + deal, "{\"StageName\":\"Closed Won\"}");

            assertThat(added.statusCode()).isEqualTo(200);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("FIELD_CUSTOM_VALIDATION_EXCEPTION", "Legal closes deals.");

            running.json(token, "DELETE", RULES, "");
            assertThat(running.json(token, "PATCH", "/sobjects/Opportunity/" + deal, "{\"StageName\":\"Closed Won\"}")
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void aWrongRuleIsNotTaken() {
        try (RunningOrg running = new RunningOrg()) {
            HttpResponse<String> answer = running.json(
                    running.token(),
                    "PUT",
                    RULES,
                    "[{\"object\":\"Opportunity\",\"name\":\"Odd\",\"formula\":\"Amount + 1\",\"message\":\"Odd.\"}]");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Odd: Formula result is data type (Number)");
        }
    }

    @Test
    void aResetForgetsAddedRules() {
        try (SampleOrg sample = new SampleOrg()) {
            sample.org.validationRules().add(List.of(rule("Never", "TRUE", "Never.", null)));

            sample.org.reset();

            assertThat(sample.org.validationRules().added()).isEmpty();
        }
    }

    private static ValidationRule rule(String name, String formula, String message, @Nullable String field) {
        return new ValidationRule("Opportunity", name, formula, message, field);
    }
}
