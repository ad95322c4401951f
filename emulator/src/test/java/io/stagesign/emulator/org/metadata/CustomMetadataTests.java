package io.stagesign.emulator.org.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.org.RunningOrg;
import io.stagesign.emulator.org.store.Row;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CustomMetadataTests {
    private static final String RULE = "/emulator/custom-metadata/SigningRule__mdt/Proposal";

    @Test
    void anAdministratorChangesARule() {
        try (RunningOrg org = new RunningOrg()) {
            HttpResponse<String> answer =
                    patch(org, RULE, "{\"HoldMinutes__c\": 5, \"IsActive__c\": true, \"NamePattern__c\": null}");

            Row rule = org.sample
                    .org
                    .query("SELECT stagesign__HoldMinutes__c, stagesign__IsActive__c, stagesign__Stage__c"
                            + " FROM stagesign__SigningRule__mdt WHERE DeveloperName = 'Proposal'")
                    .get(0);
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(String.valueOf(rule.get("stagesign__HoldMinutes__c"))).startsWith("5");
            assertThat(rule.get("stagesign__IsActive__c")).isEqualTo(true);
            assertThat(rule.text("stagesign__Stage__c")).isEqualTo("Proposal");
        }
    }

    @Test
    void whatIsNotThereIsRefused() {
        try (RunningOrg org = new RunningOrg()) {
            assertThat(patch(org, RULE.replace("Proposal", "Nothing"), "{}").body())
                    .contains("There is no record Nothing.");
            assertThat(patch(org, RULE, "{\"Nothing__c\": 1}").body()).contains("There is no field Nothing__c.");
            assertThat(patch(org, RULE, "{\"HoldMinutes__c\": \"soon\"}").statusCode())
                    .isEqualTo(400);
        }
    }

    private static HttpResponse<String> patch(RunningOrg org, String path, String body) {
        return org.json(org.adminToken(), "PATCH", path, body);
    }
}
