package io.stagesign.emulator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.org.store.Row;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleDataTests {
    private final Org org = new Org(OrgSettings.demo(Path.of("..")), Clock.systemUTC());

    @BeforeEach
    void load() {
        SampleData.load(org);
    }

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void theFirstOpportunityHasTwoSignersAContractAndAWordDocument() {
        assertThat(texts(
                        "SELECT Contact.Email FROM OpportunityContactRole WHERE Opportunity.Name LIKE 'Brightwater%'",
                        "Contact.Email"))
                .containsExactlyInAnyOrder("zoe.brannstrom@example.com", "lukasz.wojcik@example.com");
        assertThat(texts(
                        "SELECT PathOnClient FROM ContentVersion WHERE FirstPublishLocation.Name LIKE 'Brightwater%'",
                        "PathOnClient"))
                .containsExactlyInAnyOrder("Services Agreement.pdf", "Statement of Work.docx");
    }

    @Test
    void theSecondOpportunityHasAFormAndAClassicAttachment() {
        assertThat(texts("SELECT Name FROM Attachment", "Name")).containsExactly("Price List 2027.pdf");
    }

    @Test
    void theThirdOpportunityHasOneContactWithoutAnAddress() {
        assertThat(texts("SELECT Name FROM Contact WHERE Email = null", "Name")).containsExactly("Noor de Vries");
    }

    @Test
    void noOpportunityIsInTheStageOfTheRuleYet() {
        assertThat(org.query("SELECT Id FROM Opportunity WHERE StageName = 'Proposal'"))
                .isEmpty();
    }

    @Test
    void theProposalRuleIsOn() {
        List<Row> rules = org.query("SELECT stagesign__IsActive__c FROM stagesign__SigningRule__mdt");

        assertThat(rules).singleElement().matches(rule -> rule.isTrue("stagesign__IsActive__c"));
    }

    @Test
    void everythingBelongsToTheRep() {
        assertThat(texts("SELECT Owner.Name FROM Opportunity", "Owner.Name"))
                .hasSize(3)
                .containsOnly("Rae Rep");
    }

    private List<String> texts(String query, String path) {
        return org.query(query).stream()
                .map(row -> String.valueOf(row.at(path)))
                .toList();
    }
}
