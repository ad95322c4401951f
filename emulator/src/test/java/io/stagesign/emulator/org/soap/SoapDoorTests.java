package io.stagesign.emulator.org.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sforce.soap.partner.DescribeGlobalResult;
import com.sforce.soap.partner.DescribeSObjectResult;
import com.sforce.soap.partner.PartnerConnection;
import com.sforce.soap.partner.QueryResult;
import com.sforce.soap.partner.SaveResult;
import com.sforce.soap.partner.StatusCode;
import com.sforce.soap.partner.UpsertResult;
import com.sforce.soap.partner.sobject.SObject;
import com.sforce.ws.ConnectionException;
import com.sforce.ws.ConnectorConfig;
import com.sforce.ws.bind.XmlObject;
import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.org.RunningOrg;
import io.stagesign.emulator.org.SampleOrg;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Calendar;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drives every operation with the unmodified client of Salesforce. */
class SoapDoorTests {
    private static final RunningOrg RUNNING = new RunningOrg();
    private static final String REQUEST = "stagesign__SigningRequest__c";

    private final SampleOrg sample = RUNNING.sample;

    @BeforeEach
    void reset() {
        RUNNING.faults.clear();
        sample.org.reset();
        RUNNING.journal.clear();
    }

    @AfterAll
    static void close() {
        RUNNING.close();
    }

    @Test
    void theUserIsTheIntegrationUser() throws ConnectionException {
        var user = client().getUserInfo();

        assertThat(user.getUserName()).isEqualTo("integration@stagesign.example");
        assertThat(user.getOrganizationId()).isEqualTo(OrgSettings.ORG_ID);
        assertThat(user.getSessionSecondsValid()).isEqualTo(7200);
    }

    @Test
    void aQueryGivesParentsChildrenNullsAndTheLimit() throws ConnectionException {
        String opportunity = sample.opportunity("Deal & Co", Map.of("Amount", "12345.67"));
        sample.opportunity("Without roles");
        sample.role(opportunity, sample.contact("Peeters", "ann@example.com"), "Decision Maker");
        PartnerConnection client = client(RUNNING.adminToken());

        QueryResult result = client.query("SELECT Id, Name, Amount, IsWon, CloseDate, Description, Owner.Email,"
                + " Account.Name, (SELECT Id, Role, Contact.Email FROM OpportunityContactRoles) FROM Opportunity"
                + " ORDER BY Amount NULLS LAST");

        SObject first = result.getRecords()[0];
        assertThat(result.getSize()).isEqualTo(2);
        assertThat(result.isDone()).isTrue();
        assertThat(first.getId()).isEqualTo(opportunity);
        assertThat(first.getField("Name")).isEqualTo("Deal & Co");
        assertThat(first.getField("Amount")).isEqualTo("12345.67");
        assertThat(first.getField("IsWon")).isEqualTo("false");
        assertThat(first.getField("CloseDate")).isEqualTo("2026-12-31");
        assertThat(first.getField("Description")).isNull();
        assertThat(first.getChild("Description")).isNotNull();
        assertThat(first.getChild("Owner").getField("Email")).isEqualTo("admin@stagesign.example");
        assertThat(first.getField("Account")).isNull();
        Iterator<XmlObject> roles = first.getChild("OpportunityContactRoles").getChildren("records");
        assertThat(roles.next().getChild("Contact").getField("Email")).isEqualTo("ann@example.com");
        assertThat(result.getRecords()[1].getField("OpportunityContactRoles")).isNull();
        assertThat(client.getLimitInfoHeader().getLimitInfo()[0].getCurrent()).isPositive();
    }

    @Test
    void aLongResultComesInBatches() throws ConnectionException {
        IntStream.range(0, 450).forEach(number -> sample.opportunity("Deal " + number));
        PartnerConnection client = client();
        client.setQueryOptions(200);

        QueryResult batch = client.query("SELECT Id FROM Opportunity");
        List<Integer> sizes = new ArrayList<>(List.of(batch.getRecords().length));
        while (!batch.isDone()) {
            batch = client.queryMore(batch.getQueryLocator());
            sizes.add(batch.getRecords().length);
        }

        assertThat(sizes).containsExactly(200, 200, 50);
        assertThat(batch.getSize()).isEqualTo(450);
    }

    @Test
    void anEmptyResultHasNoRecords() throws ConnectionException {
        QueryResult result = client().query("SELECT Id FROM Opportunity WHERE Id = null");

        assertThat(result.getRecords()).isEmpty();
        assertThat(result.isDone()).isTrue();
    }

    @Test
    void aggregatesAreRecordsToo() throws ConnectionException {
        sample.opportunity("Deal");

        QueryResult result = client().query("SELECT StageName, COUNT(Id) n FROM Opportunity GROUP BY StageName");

        assertThat(result.getRecords()[0].getType()).isEqualTo("AggregateResult");
        assertThat(result.getRecords()[0].getField("n")).isEqualTo("1");
    }

    @Test
    void aFileGoesUpAndComesDownUnchanged() throws ConnectionException {
        String opportunity = sample.opportunity("Deal");
        byte[] content = "%PDF-1.7 déjà vu".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        SObject version = new SObject("ContentVersion");
        version.setField("Title", "Signed: Deal");
        version.setField("PathOnClient", "signed.pdf");
        version.setField("VersionData", content);
        version.setField("FirstPublishLocationId", opportunity);
        version.setField("stagesign__SigningDocumentKey__c", "a00:1");

        SaveResult saved = client().create(new SObject[] {version})[0];
        SObject[] found = client().retrieve("Id,Title,VersionData,Checksum", "ContentVersion", new String[] {
            saved.getId(), "068000000000999AAA"
        });

        assertThat(saved.isSuccess()).isTrue();
        assertThat(Base64.getDecoder().decode(String.valueOf(found[0].getField("VersionData"))))
                .isEqualTo(content);
        assertThat(found[1]).isNull();
        assertThat(RUNNING.journal.entries())
                .anySatisfy(entry -> assertThat(entry.details())
                        .containsEntry("operation", "create")
                        .containsEntry("contentVersionIds", List.of(saved.getId())));
    }

    @Test
    void oneBadRecordFailsAlone() throws ConnectionException {
        SObject bad = new SObject("ContentVersion");
        SObject good = signer(request(sample.opportunity("Deal"), "k"), "s-1");

        SaveResult[] results = client().create(new SObject[] {bad, good});

        assertThat(results[0].isSuccess()).isFalse();
        assertThat(results[0].getErrors()[0].getStatusCode()).isEqualTo(StatusCode.REQUIRED_FIELD_MISSING);
        assertThat(results[0].getErrors()[0].getFields()).isNotEmpty();
        assertThat(results[1].isSuccess()).isTrue();
    }

    @Test
    void allOrNoneUndoesTheGoodRecord() throws ConnectionException {
        SObject good = signer(request(sample.opportunity("Deal"), "k"), "s-1");
        PartnerConnection client = client();
        client.setAllOrNoneHeader(true);

        SaveResult[] results = client.create(new SObject[] {good, new SObject("ContentVersion")});

        assertThat(results[0].getErrors()[0].getStatusCode()).isEqualTo(StatusCode.ALL_OR_NONE_OPERATION_ROLLED_BACK);
    }

    @Test
    void anUpdateSetsAndClearsFieldsOfEveryType() throws ConnectionException {
        String request = request(sample.opportunity("Deal"), "k");
        sample.org.update(request, Map.of("stagesign__StatusReason__c", "old"));
        Calendar sent = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        sent.setTimeInMillis(1_700_000_000_123L);
        SObject change = new SObject(REQUEST);
        change.setFieldsToNull(new String[] {"stagesign__StatusReason__c"});
        change.setId(request);
        change.setField("stagesign__Status__c", "Sent");
        change.setField("stagesign__SentAt__c", sent);

        SaveResult result = client().update(new SObject[] {change})[0];
        SObject row = client().query("SELECT stagesign__StatusReason__c, stagesign__SentAt__c FROM " + REQUEST)
                .getRecords()[0];

        assertThat(result.isSuccess()).isTrue();
        assertThat(row.getField("stagesign__StatusReason__c")).isNull();
        assertThat(row.getField("stagesign__SentAt__c")).isEqualTo("2023-11-14T22:13:20.123Z");
    }

    @Test
    void aNumberIsReadWithItsDecimals() throws ConnectionException {
        SObject signer = signer(request(sample.opportunity("Deal"), "k"), "s-1");
        signer.setField("stagesign__SigningOrder__c", BigDecimal.valueOf(2));

        client().create(new SObject[] {signer});

        SObject row = client().query("SELECT stagesign__SigningOrder__c FROM stagesign__SigningRequestSigner__c")
                .getRecords()[0];
        assertThat(row.getField("stagesign__SigningOrder__c")).isEqualTo("2.0");
    }

    @Test
    void anUpsertFindsItsRecordAndItsParentByExternalId() throws ConnectionException {
        request(sample.opportunity("Deal"), "parent");
        SObject parent = new SObject(REQUEST);
        parent.setField("stagesign__RequestKey__c", "parent");
        SObject signer = new SObject("stagesign__SigningRequestSigner__c");
        signer.setField("stagesign__SignerKey__c", "s-1");
        signer.setField("stagesign__SigningRequest__r", parent);
        SObject again = new SObject("stagesign__SigningRequestSigner__c");
        again.setField("stagesign__SignerKey__c", "s-1");
        again.setField("stagesign__Status__c", "Signed");

        UpsertResult created = client().upsert("stagesign__SignerKey__c", new SObject[] {signer})[0];
        UpsertResult updated = client().upsert("stagesign__SignerKey__c", new SObject[] {again})[0];

        assertThat(created.isCreated()).isTrue();
        assertThat(updated.isCreated()).isFalse();
        assertThat(updated.isSuccess()).isTrue();
        assertThat(updated.getId()).isEqualTo(created.getId());
    }

    @Test
    void recordsAreDeletedAndUndeleted() throws ConnectionException {
        String opportunity = sample.opportunity("Deal");
        PartnerConnection client = client(RUNNING.adminToken());

        assertThat(client.delete(new String[] {opportunity})[0].isSuccess()).isTrue();
        assertThat(client.query("SELECT Id FROM Opportunity").getSize()).isZero();
        assertThat(client.queryAll("SELECT Id, IsDeleted FROM Opportunity").getSize())
                .isEqualTo(1);
        assertThat(client.undelete(new String[] {opportunity})[0].isSuccess()).isTrue();
        assertThat(client.query("SELECT Id FROM Opportunity").getSize()).isEqualTo(1);
    }

    @Test
    void objectsAreDescribed() throws ConnectionException {
        PartnerConnection client = client();

        DescribeSObjectResult version = client.describeSObject("ContentVersion");
        DescribeSObjectResult[] several = client.describeSObjects(new String[] {"Opportunity", REQUEST});
        DescribeGlobalResult all = client.describeGlobal();

        assertThat(version.getKeyPrefix()).isEqualTo("068");
        assertThat(version.getFields())
                .extracting(field -> field.getName())
                .contains("Id", "VersionData", "stagesign__SigningDocumentKey__c");
        assertThat(several[0].getChildRelationships())
                .extracting(child -> child.getRelationshipName())
                .contains("OpportunityContactRoles", "stagesign__SigningRequests__r");
        assertThat(several[1].getFields())
                .filteredOn(field -> field.getName().equals("stagesign__Status__c"))
                .allSatisfy(field -> assertThat(field.getPicklistValues()).hasSize(10));
        assertThat(all.getSobjects()).extracting(object -> object.getName()).contains("Opportunity", REQUEST);
    }

    @Test
    void aLockedRowIsAnErrorOfTheRecord() throws ConnectionException {
        String request = request(sample.opportunity("Deal"), "k");
        SObject change = new SObject(REQUEST);
        change.setId(request);
        change.setField("stagesign__Status__c", "Sent");
        RUNNING.fault(Kind.rowLock, null);

        SaveResult locked = client().update(new SObject[] {change})[0];
        SaveResult again = client().update(new SObject[] {change})[0];

        assertThat(locked.getErrors()[0].getStatusCode()).isEqualTo(StatusCode.UNABLE_TO_LOCK_ROW);
        assertThat(again.isSuccess()).isTrue();
    }

    private String request(String opportunity, String key) {
        return sample.org.insert(
                REQUEST, Map.of("stagesign__Opportunity__c", opportunity, "stagesign__RequestKey__c", key));
    }

    private static SObject signer(String request, String key) {
        SObject signer = new SObject("stagesign__SigningRequestSigner__c");
        signer.setField("stagesign__SigningRequest__c", request);
        signer.setField("stagesign__SignerKey__c", key);
        return signer;
    }

    private static PartnerConnection client() throws ConnectionException {
        return client(RUNNING.token());
    }

    private static PartnerConnection client(@Nullable String token) throws ConnectionException {
        ConnectorConfig config = new ConnectorConfig();
        config.setServiceEndpoint(RUNNING.uri() + "/services/Soap/u/65.0/00D000000000001");
        config.setSessionId(token);
        config.setConnectionTimeout(5_000);
        config.setReadTimeout(20_000);
        return new PartnerConnection(config);
    }
}
