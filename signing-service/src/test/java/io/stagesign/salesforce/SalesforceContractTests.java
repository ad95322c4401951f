package io.stagesign.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.cloud.TestCalls;
import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.OrgCloud;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.server.CloudServer;
import io.stagesign.org.Org;
import io.stagesign.org.Org.Login;
import io.stagesign.org.Org.OneSpanAccess;
import io.stagesign.org.Org.SalesforceAccess;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.SourceFile.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter and the emulator's org, with the package of this repository installed, keep the same contract. */
class SalesforceContractTests {
    private static final OrgId ORG = new OrgId(OrgSettings.ORG_ID);
    private static final Clock CLOCK = Clock.systemUTC();

    private static final io.stagesign.emulator.org.Org EMULATED =
            new io.stagesign.emulator.org.Org(OrgSettings.demo(Path.of("..")), CLOCK);
    private static final Faults FAULTS = new Faults();
    private static final CloudServer SERVER = OrgCloud.start(0, EMULATED, new Journal(CLOCK), FAULTS);
    private static final CloudHttp HTTP = TestCalls.patient();

    private final Salesforce salesforce = new WscSalesforce(new Orgs(List.of(org())), HTTP, CLOCK);

    @TempDir
    Path directory;

    private RecordId deal;
    private RecordId contact;
    private RecordId request;

    @BeforeEach
    void makeRecords() {
        contact = insert("Contact", Map.of("FirstName", "Łukasz", "LastName", "Żółć", "Email", "lukasz@example.com"));
        deal = insert(
                "Opportunity",
                Map.of("Name", "Größe №1 & Co", "StageName", "Proposal", "CloseDate", LocalDate.of(2026, 12, 31)));
        insert(
                "OpportunityContactRole",
                Map.of(
                        "OpportunityId",
                        deal.value(),
                        "ContactId",
                        contact.value(),
                        "Role",
                        "Decision Maker",
                        "IsPrimary",
                        true));
        request = insert(
                "stagesign__SigningRequest__c",
                Map.of(
                        "stagesign__Opportunity__c",
                        deal.value(),
                        "stagesign__RequestKey__c",
                        deal + ":Proposal:1",
                        "stagesign__Status__c",
                        "Requested",
                        "stagesign__RuleSettings__c",
                        "{\"name\":\"Proposal\"}"));
    }

    @AfterEach
    void reset() {
        FAULTS.clear();
        EMULATED.reset();
    }

    @AfterAll
    static void stop() throws IOException {
        HTTP.close();
        SERVER.close();
        EMULATED.close();
    }

    @Test
    void theIntegrationUserMayDoAllThatTheServiceDoes() {
        assertThat(salesforce.missingAccess(ORG)).isEmpty();
    }

    @Test
    void aRequestThatWasTakenBackIsFoundAndReadWithItsOpportunity() {
        Instant asked = Instant.parse("2026-11-24T10:00:00Z");
        RecordId taken = insert(
                "stagesign__SigningRequest__c",
                Map.of(
                        "stagesign__Opportunity__c",
                        deal.value(),
                        "stagesign__RequestKey__c",
                        deal + ":Proposal:2",
                        "stagesign__Status__c",
                        "Sent",
                        "stagesign__RuleSettings__c",
                        "{}",
                        "stagesign__CancelRequestedAt__c",
                        asked,
                        "stagesign__CancelReason__c",
                        "Wrong price"));
        RequestRow row = new RequestRow(taken, "Sent", asked, "Wrong price");

        assertThat(salesforce.cancelledBefore(ORG, asked.plusSeconds(1))).containsExactly(row);
        assertThat(salesforce.cancelledBefore(ORG, asked)).isEmpty();
        assertThat(salesforce.opportunity(ORG, deal).requests())
                .containsExactlyInAnyOrder(row, new RequestRow(request, "Requested", null, null));
    }

    @Test
    void anOpportunityIsReadWithItsRolesFilesAndAttachments() throws IOException {
        insert(
                "ContentVersion",
                Map.of(
                        "Title",
                        "Vertrag №1",
                        "PathOnClient",
                        "Vertrag №1.pdf",
                        "FirstPublishLocationId",
                        deal.value(),
                        "VersionData",
                        EMULATED.blobs().keep(bytes("the contract"))));
        insert(
                "Attachment",
                Map.of(
                        "ParentId",
                        deal.value(),
                        "Name",
                        "Old.docx",
                        "Body",
                        EMULATED.blobs().keep(bytes("old"))));

        Opportunity opportunity = salesforce.opportunity(ORG, deal);

        assertThat(opportunity.name()).isEqualTo("Größe №1 & Co");
        assertThat(opportunity.owner().id().value()).startsWith("005");
        assertThat(opportunity.owner().name()).isNotEmpty();
        assertThat(opportunity.owner().email()).contains("@");
        assertThat(opportunity.contactRoles())
                .containsExactly(new ContactRole(
                        contact,
                        "Decision Maker",
                        true,
                        true,
                        "Łukasz",
                        "Żółć",
                        "lukasz@example.com",
                        null,
                        null,
                        Map.of(),
                        false));
        assertThat(opportunity.files()).extracting(SourceFile::fileName).containsExactly("Vertrag №1.pdf", "Old.docx");
        for (SourceFile file : opportunity.files()) {
            Download download = salesforce.download(ORG, file, directory.resolve("source"));
            String expected = file.kind() == Kind.ATTACHMENT ? "old" : "the contract";
            assertThat(Files.readString(download.file())).isEqualTo(expected);
        }
    }

    @Test
    void whatIsFiledIsFoundAndNotOfferedForSignatureAgain() throws IOException {
        String key = request + ":doc-1";
        assertThat(salesforce.findFiled(ORG, List.of(key))).isEmpty();

        FiledFile filed = salesforce.file(ORG, List.of(upload(key)), () -> {}).get(0);

        assertThat(salesforce.findFiled(ORG, List.of(key))).containsExactly(Map.entry(key, filed));
        assertThat(salesforce.opportunity(ORG, deal).files()).singleElement().satisfies(file -> {
            assertThat(file.signingDocumentKey()).isEqualTo(key);
            assertThat(file.fileName()).isEqualTo("Größe №1 (signed).pdf");
            assertThat(file.id()).isEqualTo(filed.contentVersionId());
        });
    }

    @Test
    void theFilesOfAnOpportunityAreListedAndOneThatIsGoneIsAbsent() throws IOException {
        FiledFile filed = salesforce
                .file(ORG, List.of(upload(request + ":doc-1")), () -> {})
                .get(0);
        RecordId gone = new RecordId("006000000000009AAA");

        assertThat(salesforce.filesOn(ORG, List.of(deal, gone)))
                .containsExactly(Map.entry(deal, Set.of(filed.contentDocumentId())));
    }

    @Test
    void aVersionThatARepAddsIsNotTakenForTheFiledOne() throws IOException {
        String key = request + ":doc-1";
        FiledFile filed = salesforce.file(ORG, List.of(upload(key)), () -> {}).get(0);
        insert(
                "ContentVersion",
                Map.of(
                        "PathOnClient",
                        "edited.pdf",
                        "ContentDocumentId",
                        filed.contentDocumentId().value(),
                        "VersionData",
                        EMULATED.blobs().keep(bytes("edited"))));

        assertThat(salesforce.findFiled(ORG, List.of(key))).containsExactly(Map.entry(key, filed));
    }

    @Test
    void aSignedFileBecomesTheNextVersionOfItsOriginal() throws IOException {
        RecordId original = original();

        FiledFile filed =
                salesforce.file(ORG, List.of(upload("key", original)), () -> {}).get(0);

        assertThat(filed.contentDocumentId()).isEqualTo(original);
        assertThat(salesforce.findFiled(ORG, List.of("key"))).containsExactly(Map.entry("key", filed));
        assertThat(EMULATED.query("SELECT VersionNumber FROM ContentVersion WHERE ContentDocumentId = '" + original
                        + "' ORDER BY VersionNumber"))
                .extracting(row -> row.text("VersionNumber"))
                .containsExactly("1", "2");
        assertThat(salesforce.opportunity(ORG, deal).files())
                .singleElement()
                .satisfies(file -> assertThat(file.signingDocumentKey()).isEqualTo("key"));
    }

    @Test
    void aSignedFileWhoseOriginalIsGoneBecomesAFileOfItsOwn() throws IOException {
        RecordId original = new RecordId("069000000000999AAA");

        FiledFile filed =
                salesforce.file(ORG, List.of(upload("key", original)), () -> {}).get(0);

        assertThat(filed.contentDocumentId()).isNotEqualTo(original);
        assertThat(salesforce.opportunity(ORG, deal).files()).hasSize(1);
    }

    @Test
    void everyVersionOfAKeyIsFoundWithItsPlaces() throws IOException {
        RecordId original = original();
        FiledFile first = salesforce.file(ORG, List.of(upload("key")), () -> {}).get(0);
        FiledFile second =
                salesforce.file(ORG, List.of(upload("key")), () -> {}).get(0);
        FiledFile third =
                salesforce.file(ORG, List.of(upload("key", original)), () -> {}).get(0);

        assertThat(salesforce.versions(ORG, List.of("key", "other")))
                .allMatch(version -> version.documentKey().equals("key"))
                .allMatch(version -> version.createdBy().equals(integrationUser()))
                .extracting(KeyedVersion::file, KeyedVersion::alone)
                .containsExactly(tuple(first, true), tuple(second, true), tuple(third, false));
        assertThat(salesforce.versions(ORG, List.of("key")).get(0).places()).containsExactly(deal);
        assertThat(salesforce.versions(ORG, List.of())).isEmpty();
    }

    @Test
    void aFileThatTheServiceUploadedIsDeletedAsOftenAsItTakes() throws IOException {
        FiledFile filed = salesforce.file(ORG, List.of(upload("key")), () -> {}).get(0);

        assertThat(salesforce.deleteFile(ORG, filed.contentDocumentId())).isTrue();
        assertThat(salesforce.deleteFile(ORG, filed.contentDocumentId())).isTrue();

        assertThat(EMULATED.query("SELECT Id FROM ContentDocument")).isEmpty();
    }

    @Test
    void aFileOfSomebodyElseIsNotDeleted() throws IOException {
        assertThat(salesforce.deleteFile(ORG, original())).isFalse();

        assertThat(EMULATED.query("SELECT Id FROM ContentDocument")).hasSize(1);
    }

    private static RecordId integrationUser() {
        return new RecordId(EMULATED.users()
                .byUsername(DemoUser.INTEGRATION.username())
                .orElseThrow()
                .requireId());
    }

    @Test
    void whatRunsBeforeEachUploadMayStopThem() throws IOException {
        List<FileUpload> uploads = List.of(upload("one"), upload("two"));
        Runnable once = () -> {
            if (!EMULATED.query("SELECT Id FROM ContentVersion").isEmpty()) {
                throw new IllegalStateException("taken over");
            }
        };

        assertThatThrownBy(() -> salesforce.file(ORG, uploads, once)).hasMessage("taken over");

        assertThat(salesforce.findFiled(ORG, List.of("one", "two"))).containsOnlyKeys("one");
    }

    @Test
    void aStatusIsReportedAsOftenAsItTakes() {
        StatusReport report = report("Sent");

        salesforce.report(ORG, report);
        salesforce.report(ORG, report);

        assertThat(EMULATED.query("SELECT stagesign__Status__c FROM stagesign__SigningRequest__c"))
                .singleElement()
                .satisfies(row -> assertThat(row.text("stagesign__Status__c")).isEqualTo("Sent"));
        assertThat(EMULATED.query("SELECT stagesign__Name__c FROM stagesign__SigningRequestSigner__c"))
                .singleElement()
                .satisfies(row -> assertThat(row.text("stagesign__Name__c")).isEqualTo("Łukasz Żółć"));
        assertThat(EMULATED.query("SELECT Id FROM stagesign__SigningRequestDocument__c"))
                .hasSize(1);
    }

    @Test
    void theOwnerIsReportedAsASignerWithoutContact() {
        RecordId owner = salesforce.opportunity(ORG, deal).owner().id();
        StatusReport.Signer signer =
                new StatusReport.Signer(owner, "Eva Engel", "eva@example.com", "Owner", 2, "Waiting", null, null, null);
        StatusReport report = report("Sent");

        salesforce.report(
                ORG,
                new StatusReport(
                        request, "Sent", "Sent.", null, null, null, null, null, null, List.of(signer), List.of()));
        salesforce.report(ORG, report);

        assertThat(EMULATED.query("SELECT stagesign__SignerKey__c, stagesign__Contact__c FROM"
                        + " stagesign__SigningRequestSigner__c WHERE stagesign__Name__c = 'Eva Engel'"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text("stagesign__Contact__c")).isNull();
                    assertThat(row.text("stagesign__SignerKey__c")).isEqualTo(request + ":" + owner);
                });
    }

    @Test
    void phonesAreReadWhereTheRuleNeedsThem() {
        EMULATED.configure(contact.value(), Map.of("MobilePhone", "+48 22 123 45 67"));

        assertThat(salesforce
                        .opportunity(ORG, deal, new PeopleFields(true, null, List.of()))
                        .contactRoles())
                .extracting(ContactRole::mobilePhone)
                .containsExactly("+48 22 123 45 67");
        assertThat(salesforce.opportunity(ORG, deal).contactRoles())
                .extracting(ContactRole::mobilePhone)
                .containsOnlyNulls();
    }

    @Test
    void aLanguageIsReadFromAFieldThatTheIntegrationUserMayRead() {
        EMULATED.configure(contact.value(), Map.of("Department", "pl"));
        PeopleFields people = new PeopleFields(false, "Department", List.of());

        RemoteFailure hidden =
                catchThrowableOfType(RemoteFailure.class, () -> salesforce.opportunity(ORG, deal, people));
        EMULATED.letRead(DemoUser.INTEGRATION, "Contact.Department");

        assertThat(hidden.help()).isEqualTo(Help.NEEDS_SOMEONE);
        assertThat(hidden.sentence()).contains("Contact.Department", "read access", "Language Field");
        assertThat(salesforce.opportunity(ORG, deal, people).contactRoles())
                .extracting(ContactRole::language)
                .containsExactly("pl");
    }

    @Test
    void aStatusThatThePackageDoesNotKnowNeedsSomeone() {
        RemoteFailure failure =
                catchThrowableOfType(RemoteFailure.class, () -> salesforce.report(ORG, report("Teleported")));

        assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
    }

    @Test
    void requestsThatWaitAreFoundByTheirAge() {
        Instant soon = Instant.now().plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.SECONDS);

        assertThat(salesforce.requestedBefore(ORG, soon))
                .containsExactly(new RequestedRow(request, deal, null, "{\"name\":\"Proposal\"}"));
        assertThat(salesforce.requestedBefore(ORG, soon.minus(Duration.ofHours(1))))
                .isEmpty();
    }

    @Test
    void anOpportunityThatIsNotThereNeedsSomeone() {
        RemoteFailure failure = catchThrowableOfType(
                RemoteFailure.class, () -> salesforce.opportunity(ORG, new RecordId("006000000000999AAA")));

        assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
    }

    @Test
    void aSessionThatExpiresInTheMiddleIsRenewed() throws IOException {
        salesforce.opportunity(ORG, deal);
        expireOneSession();
        assertThat(salesforce.opportunity(ORG, deal).id()).isEqualTo(deal);
        expireOneSession();
        assertThat(salesforce.file(ORG, List.of(upload("key")), () -> {})).hasSize(1);
    }

    @Test
    void anUploadWhoseOutcomeIsUnknownIsFoundByItsKey() throws IOException {
        FAULTS.set(List.of(new Fault(Fault.Kind.drop, "*/sobjects/ContentVersion*", "POST", 1, null, null)));

        RemoteFailure failure =
                catchThrowableOfType(RemoteFailure.class, () -> salesforce.file(ORG, List.of(upload("key")), () -> {}));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(salesforce.findFiled(ORG, List.of("key"))).hasSize(1);
        assertThat(EMULATED.query("SELECT Id FROM ContentVersion")).hasSize(1);
    }

    @Test
    void lockedRowsLimitsAndOutagesAreTriedAgain() {
        for (Fault.Kind kind : List.of(Fault.Kind.rowLock, Fault.Kind.dailyLimit, Fault.Kind.error)) {
            FAULTS.set(List.of(new Fault(kind, null, null, null, null, null)));

            RemoteFailure failure =
                    catchThrowableOfType(RemoteFailure.class, () -> salesforce.report(ORG, report("Sent")));

            assertThat(failure.help()).as(kind.name()).matches(Help::isTime, "passes with time");
        }
    }

    private static void expireOneSession() {
        FAULTS.set(List.of(new Fault(Fault.Kind.expiredSession, null, null, 1, null, null)));
    }

    private FileUpload upload(String key) throws IOException {
        return upload(key, null);
    }

    private FileUpload upload(String key, @Nullable RecordId replaces) throws IOException {
        Path signed = Files.writeString(directory.resolve("signed"), "%PDF-1.7 signed %%EOF");
        return new FileUpload(deal, key, "Größe №1 (signed)", "Größe №1 (signed).pdf", replaces, signed);
    }

    private RecordId original() throws IOException {
        insert(
                "ContentVersion",
                Map.of(
                        "PathOnClient",
                        "Contract.docx",
                        "FirstPublishLocationId",
                        deal.value(),
                        "VersionData",
                        EMULATED.blobs().keep(bytes("the contract"))));
        return new RecordId(
                EMULATED.query("SELECT Id FROM ContentDocument").get(0).requireId());
    }

    private StatusReport report(String status) {
        Instant now = Instant.parse("2026-11-24T08:00:00Z");
        return new StatusReport(
                request,
                status,
                "Waiting for Łukasz Żółć.",
                "tx=",
                now,
                now,
                null,
                null,
                now,
                List.of(new StatusReport.Signer(
                        contact, "Łukasz Żółć", "lukasz@example.com", "Decision Maker", 0, "Invited", null, now, null)),
                List.of(new StatusReport.Document(
                        request + ":doc-1", "Original", "Contract", null, null, "0".repeat(32), "0".repeat(64), 3)));
    }

    private static RecordId insert(String type, Map<String, ?> values) {
        return new RecordId(EMULATED.insert(type, values));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Org org() {
        URI base = SERVER.baseUri();
        Login login = new Login.ClientCredentials("stagesign-demo-secret");
        return new Org(
                ORG,
                "demo",
                "0".repeat(64),
                "stagesign",
                new SalesforceAccess(base, "stagesign-demo", login),
                new OneSpanAccess(base, "k", "p", "c"));
    }
}
