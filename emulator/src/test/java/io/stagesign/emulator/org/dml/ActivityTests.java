package io.stagesign.emulator.org.dml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.PackageFolder;
import io.stagesign.emulator.org.SampleOrg;
import io.stagesign.emulator.org.store.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens around an opportunity: its history, tasks, posts. */
class ActivityTests {
    private final SampleOrg sample = new SampleOrg();
    private final Org org = sample.org;
    private final String opportunity = sample.opportunity("Deal", Map.of("Amount", BigDecimal.valueOf(100)));

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void eachStageOfAnOpportunityIsKept() {
        org.update(opportunity, Map.of("StageName", "Proposal", "Amount", BigDecimal.valueOf(250)));
        org.update(opportunity, Map.of("NextStep", "Call"));

        List<Row> history = org.query("SELECT StageName, PrevAmount, Amount, CreatedById, Opportunity.Name"
                + " FROM OpportunityHistory WHERE OpportunityId = '" + opportunity + "' ORDER BY Probability");

        assertThat(history).extracting(row -> row.get("StageName")).containsExactly("Prospecting", "Proposal");
        assertThat(history.get(1).get("PrevAmount")).isEqualTo(BigDecimal.valueOf(100));
        assertThat(history.get(1).get("CreatedById")).isEqualTo(org.userId(DemoUser.ADMIN));
        assertThat(history.get(1).at("Opportunity.Name")).isEqualTo("Deal");
    }

    @Test
    void aCompletedTaskIsClosedAndFoundOnItsRecord() {
        org.insert("Task", Map.of("Subject", "Documents signed", "Status", "Completed", "WhatId", opportunity));

        Row found = org.query("SELECT Id, (SELECT Subject, IsClosed, CompletedDateTime, What.Name FROM Tasks)"
                        + " FROM Opportunity")
                .get(0);

        assertThat((List<?>) found.get("Tasks")).singleElement().satisfies(task -> {
            assertThat(((Row) task).isTrue("IsClosed")).isTrue();
            assertThat(((Row) task).get("CompletedDateTime")).isEqualTo(SampleOrg.NOW);
            assertThat(((Row) task).at("What.Name")).isEqualTo("Deal");
        });
    }

    @Test
    void aTaskIsOpenUnlessItsStatusSaysOtherwise() {
        String id = org.insert("Task", Map.of("Subject", "Call"));

        Row task = org.store().find(id).orElseThrow();

        assertThat(task.text("Status")).isEqualTo("Not Started");
        assertThat(task.isTrue("IsClosed")).isFalse();
    }

    @Test
    void aPostIsSignedByItsAuthor() {
        String id = org.insert("FeedItem", Map.of("ParentId", opportunity, "Body", "All have signed."));

        assertThat(org.store().find(id).orElseThrow().get("InsertedById")).isEqualTo(org.userId(DemoUser.ADMIN));
    }

    @Test
    void anEmptyPostIsRefused() {
        assertThatThrownBy(() -> org.insert("FeedItem", Map.of("ParentId", opportunity)))
                .hasMessage("Required fields are missing: [Body]");
    }

    @Test
    void aCustomSettingIsTheOrganizationsUnlessItSaysOtherwise(@TempDir Path folder) {
        PackageFolder settings = new PackageFolder(folder)
                .object("Settings__c", "<customSettingsType>Hierarchy</customSettingsType><label>Settings</label>");
        try (Org other = settings.org()) {
            String id = other.insert("ns__Settings__c", Map.of());

            assertThat(other.query("SELECT SetupOwner.Type FROM ns__Settings__c WHERE Id = '" + id + "'"))
                    .extracting(row -> row.at("SetupOwner.Type"))
                    .containsExactly("Organization");
            assertThatThrownBy(() -> other.insert("ns__Settings__c", Map.of()))
                    .hasMessageStartingWith("duplicate value found: SetupOwnerId duplicates value on record");
        }
    }
}
