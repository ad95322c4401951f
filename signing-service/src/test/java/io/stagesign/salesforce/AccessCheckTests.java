package io.stagesign.salesforce;

import static io.stagesign.salesforce.OrgStub.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.cloud.RemoteFailure;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessCheckTests {
    private final OrgStub org = new OrgStub();
    private final Salesforce salesforce = org.salesforce();

    @BeforeEach
    void everythingIsAllowed() {
        org.soap("<m:query ", Soap.query());
        org.soap("<m:describeSObjects ", Soap.described(signers(true, "stagesign__Status__c", true)));
    }

    @AfterEach
    void stop() throws IOException {
        org.close();
    }

    @Test
    void nothingIsMissingWhereEverythingIsAllowed() {
        assertThat(salesforce.missingAccess(ORG)).isEmpty();
    }

    @Test
    void nothingIsChanged() {
        salesforce.missingAccess(ORG);

        assertThat(org.soapCalls())
                .allMatch(call -> call.contains("<m:query ") || call.contains("<m:describeSObjects "));
    }

    @Test
    void everyFieldThatCannotBeReadIsNamed() {
        org.soap("FROM Opportunity", Soap.invalidField("No such column 'Email' on entity 'Contact'"));
        org.soap(
                "FROM stagesign__SigningRequest__c",
                Soap.invalidField("No such column 'stagesign__SendAfter__c' on entity 'stagesign__SigningRequest__c'"));

        assertThat(salesforce.missingAccess(ORG))
                .hasSize(2)
                .anyMatch(sentence -> sentence.contains("cannot read the field Contact.Email: assign"))
                .anyMatch(sentence -> sentence.contains("stagesign__SigningRequest__c.stagesign__SendAfter__c"));
    }

    @Test
    void aFieldThatCannotBeWrittenIsNamed() {
        org.soap("<m:describeSObjects ", Soap.described(signers(true, "stagesign__Status__c", false)));

        assertThat(salesforce.missingAccess(ORG))
                .singleElement()
                .asString()
                .contains("cannot write the field stagesign__SigningRequestSigner__c.stagesign__Status__c");
    }

    @Test
    void anObjectThatCannotBeWrittenIsNamed() {
        org.soap("<m:describeSObjects ", Soap.described(signers(false, "stagesign__Status__c", true)));

        assertThat(salesforce.missingAccess(ORG))
                .singleElement()
                .asString()
                .contains("cannot write the object stagesign__SigningRequestSigner__c");
    }

    @Test
    void anOpportunityThatCannotBeMovedIsNamed() {
        org.soap("<m:describeSObjects ", Soap.described(Soap.object("Opportunity", true, "StageName", false)));

        assertThat(salesforce.missingAccess(ORG))
                .singleElement()
                .asString()
                .contains("cannot write the field Opportunity.StageName");
    }

    @Test
    void anOrgThatIsAwayIsNoMissingRight() {
        org.soap("FROM Opportunity", Soap.fault("SERVER_UNAVAILABLE", "later"));

        assertThatThrownBy(() -> salesforce.missingAccess(ORG)).isInstanceOf(RemoteFailure.class);
    }

    private static String signers(boolean createable, String field, boolean writable) {
        return Soap.object("stagesign__SigningRequestSigner__c", createable, field, writable);
    }
}
