package io.stagesign.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.sample.SampleData;
import io.stagesign.emulator.sample.SampleDocuments;
import io.stagesign.emulator.web.OpportunityRecord.ContactRole;
import io.stagesign.emulator.web.RecordFile.Origin;
import io.stagesign.emulator.web.Sales.Download;
import io.stagesign.emulator.web.Sales.StageChange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrgSalesTests {
    private final Org org = new Org(OrgSettings.demo(Path.of("..")), Clock.systemUTC());
    private final OrgSales sales = new OrgSales(org);

    @BeforeEach
    void load() {
        SampleData.load(org);
    }

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void theListSaysWhatEachOpportunityShows() {
        assertThat(sales.opportunities())
                .extracting(OpportunityRow::account)
                .containsExactly("Brightwater Ferries", "Alder & Finch Bakeries", "Cobalt Ridge Observatory");
        assertThat(sales.opportunities()).extracting(OpportunityRow::guide).doesNotContain("");
    }

    @Test
    void filesAndAttachmentsStandTogether() {
        assertThat(opportunity(1).files())
                .extracting(RecordFile::title, RecordFile::type, RecordFile::origin)
                .containsExactlyInAnyOrder(
                        tuple("Order Form", "PDF", Origin.Uploaded),
                        tuple("Delivery Calendar 2027", "PDF", Origin.Uploaded),
                        tuple("Price List 2027", "PDF", Origin.Attached));
    }

    @Test
    void aContactWithoutAddressHasNone() {
        assertThat(opportunity(2).contactRoles())
                .filteredOn(role -> role.email() == null)
                .extracting(ContactRole::name)
                .containsExactly("Noor de Vries");
    }

    @Test
    void aStageIsEnteredInTheNameOfTheUser() {
        String id = opportunity(0).id();

        assertThat(sales.enterStage(rep(), id, "Proposal")).isEqualTo(new StageChange.Saved());

        Row saved = org.query("SELECT StageName, LastModifiedById FROM Opportunity WHERE Id = '" + id + "'")
                .get(0);
        assertThat(saved.text("StageName")).isEqualTo("Proposal");
        assertThat(saved.text("LastModifiedById")).isEqualTo(org.userId(DemoUser.REP));
    }

    @Test
    void anOpportunityThatIsGoneIsNotSaved() {
        assertThat(sales.enterStage(rep(), "006000000000999AAA", "Proposal")).isInstanceOf(StageChange.NotSaved.class);
    }

    @Test
    void filedDocumentsAreToldFromUploads() throws IOException {
        file("Evidence.pdf", "a00000000000001AAA:evidence");
        file("Signed.pdf", "a00000000000001AAA:document");

        assertThat(opportunity(0).files())
                .extracting(RecordFile::title, RecordFile::origin)
                .contains(tuple("Evidence", Origin.Evidence), tuple("Signed", Origin.Signed));
    }

    @Test
    void aFileIsDownloadedAsItIs() throws IOException {
        RecordFile calendar = opportunity(1).files().stream()
                .filter(file -> file.title().startsWith("Delivery"))
                .findFirst()
                .orElseThrow();

        Download download = sales.download(calendar.id()).orElseThrow();

        assertThat(download.name()).isEqualTo("Delivery Calendar 2027.pdf");
        assertThat(download.content().getContentAsByteArray()).isEqualTo(SampleDocuments.deliveryCalendar());
    }

    @Test
    void aFileIsItsLatestVersion() throws IOException {
        RecordFile agreement = sales.opportunity(opportunity(0).id()).orElseThrow().files().stream()
                .filter(file -> file.title().startsWith("Services Agreement"))
                .findFirst()
                .orElseThrow();
        String file = String.valueOf(
                org.query("SELECT ContentDocumentId FROM ContentVersion WHERE Id = '%s'".formatted(agreement.id()))
                        .get(0)
                        .text("ContentDocumentId"));
        org.insert(
                "ContentVersion",
                Map.of(
                        "ContentDocumentId",
                        file,
                        "PathOnClient",
                        "Second.pdf",
                        "VersionData",
                        org.blobs().keep(new ByteArrayInputStream(new byte[] {2}))));

        Download download = sales.download(file).orElseThrow();

        assertThat(download.name()).isEqualTo("Second.pdf");
        assertThat(download.content().getContentAsByteArray()).containsExactly(2);
    }

    @Test
    void whatIsNoIdIsNothing() {
        assertThat(sales.opportunity("' OR Name != '")).isEmpty();
        assertThat(sales.download("' OR Name != '")).isEmpty();
    }

    private void file(String name, String key) throws IOException {
        org.insert(
                "ContentVersion",
                Map.of(
                        "PathOnClient",
                        name,
                        "VersionData",
                        org.blobs().keep(new ByteArrayInputStream(new byte[] {1})),
                        "FirstPublishLocationId",
                        opportunity(0).id(),
                        "stagesign__SigningDocumentKey__c",
                        key));
    }

    private OpportunityRecord opportunity(int position) {
        return sales.opportunity(sales.opportunities().get(position).id()).orElseThrow();
    }

    private String rep() {
        return org.userId(DemoUser.REP);
    }
}
