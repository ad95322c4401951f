package io.stagesign.salesforce;

import static io.stagesign.salesforce.OrgStub.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.org.RecordId;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignerRowsTests {
    private static final RecordId REQUEST = new RecordId("a00000000000001AAA");
    private static final RecordId ANN = new RecordId("003000000000001AAA");
    private static final RecordId OWNER = new RecordId("005000000000001AAA");

    private final OrgStub org = new OrgStub();
    private final Salesforce salesforce = org.salesforce();

    @AfterEach
    void stop() throws IOException {
        org.close();
    }

    @Test
    void eachSignerIsNamedByTheKeyOfTheRow() {
        org.soap(
                "FROM stagesign__SigningRequestSigner__c WHERE stagesign__SigningRequest__c = 'a00000000000001AAA'",
                Soap.query(
                        row(REQUEST + ":" + ANN, "Ann Archer", "ann@example.com", "2.0"), row(REQUEST + ":" + OWNER)));

        assertThat(salesforce.signers(ORG, REQUEST))
                .containsExactly(
                        new SignerRow(ANN, "Ann Archer", "ann@example.com", "Decision Maker", 2),
                        new SignerRow(OWNER, null, null, null, null));
    }

    @Test
    void aRequestThatIsGoneHasNone() {
        org.soap("FROM stagesign__SigningRequestSigner__c", Soap.query());

        assertThat(salesforce.signers(ORG, REQUEST)).isEmpty();
    }

    @Test
    void aKeyThatNamesNobodyIsNoAnswer() {
        org.soap("FROM stagesign__SigningRequestSigner__c", Soap.query(row("changed by hand")));

        assertThatThrownBy(() -> salesforce.signers(ORG, REQUEST)).isInstanceOf(RemoteFailure.class);
    }

    private static String row(String key) {
        return Soap.record("stagesign__SigningRequestSigner__c", "stagesign__SignerKey__c", key);
    }

    private static String row(String key, String name, String email, String order) {
        return Soap.record(
                "stagesign__SigningRequestSigner__c",
                "stagesign__SignerKey__c",
                key,
                "stagesign__Name__c",
                name,
                "stagesign__Email__c",
                email,
                "stagesign__Role__c",
                "Decision Maker",
                "stagesign__SigningOrder__c",
                order);
    }
}
