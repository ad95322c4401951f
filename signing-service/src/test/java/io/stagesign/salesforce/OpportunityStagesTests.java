package io.stagesign.salesforce;

import static io.stagesign.salesforce.OrgStub.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.RecordId;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpportunityStagesTests {
    private static final RecordId DEAL = new RecordId("006000000000001AAA");

    private final OrgStub org = new OrgStub();
    private final Salesforce salesforce = org.salesforce();

    @AfterEach
    void stop() throws IOException {
        org.close();
    }

    @Test
    void onlyTheStageIsWritten() {
        inStage("Proposal");
        answerUpdate(Soap.updated(DEAL.value()));

        assertThat(move()).isEqualTo(new StageMove.Done());

        assertThat(org.soapCalls()).hasSize(2);
        assertThat(org.soapCalls().get(1))
                .contains(
                        ">Opportunity</sobj:type>",
                        ">" + DEAL + "</sobj:Id>",
                        "<sobj:StageName xsi:type=\"xsd:string\">Closed Won</sobj:StageName>");
    }

    @Test
    void anOpportunityThatIsThereIsNotWrittenAgain() {
        inStage("Closed Won");

        assertThat(move()).isEqualTo(new StageMove.Done());
        assertThat(org.soapCalls()).hasSize(1);
    }

    @Test
    void anOpportunityInAnotherStageIsLeftAlone() {
        inStage("Qualification");

        assertThat(move()).isEqualTo(new StageMove.Elsewhere("Qualification"));
        assertThat(org.soapCalls()).hasSize(1);
    }

    @Test
    void anOpportunityThatIsGoneIsTold() {
        org.soap("SELECT StageName", Soap.query());

        assertThat(move())
                .isEqualTo(new StageMove.Refused("A record (Opportunity) was deleted, or the integration user cannot"
                        + " see it: restore or share it."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIELD_CUSTOM_VALIDATION_EXCEPTION|Enter the  amount first|says “Enter the amount first”.",
                "CANNOT_EXECUTE_FLOW_TRIGGER|The flow failed|says “The flow failed”.",
                "INSUFFICIENT_ACCESS_OR_READONLY|no|The integration user may not do this with Opportunity",
                "ENTITY_IS_LOCKED|locked|is locked, for example by an approval"
            })
    void whatTheOrgRefusesIsToldInWords(String code, String message, String sentence) {
        inStage("Proposal");
        answerUpdate(Soap.rowError(code, message));

        assertThat(move())
                .isInstanceOfSatisfying(
                        StageMove.Refused.class,
                        refused -> assertThat(refused.reason()).contains(sentence));
    }

    @Test
    void aRowThatIsLockedForAMomentIsTriedAgain() {
        inStage("Proposal");
        answerUpdate(Soap.rowError("UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access"));

        assertThatThrownBy(this::move)
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        failure -> assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN));
    }

    private StageMove move() {
        return salesforce.moveStage(ORG, DEAL, "Proposal", "Closed Won");
    }

    private void inStage(String stage) {
        org.soap("SELECT StageName", Soap.query(Soap.record("Opportunity", "StageName", stage)));
    }

    private void answerUpdate(String result) {
        org.soap("<m:update ", Soap.saved("update", result));
    }
}
