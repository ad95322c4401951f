package io.stagesign.emulator.org.dml;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.SampleOrg;
import io.stagesign.emulator.org.store.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileTests {
    private final SampleOrg sample = new SampleOrg();
    private final Org org = sample.org;
    private final String opportunity = sample.opportunity("Deal");

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aFirstVersionMakesTheDocumentAndItsLinks() {
        Row version = read(sample.file(opportunity, "C:\\docs\\Offer 1.PDF", "hello"));

        Row document = read(String.valueOf(version.get("ContentDocumentId")));
        assertThat(version.values())
                .containsEntry("Title", "Offer 1")
                .containsEntry("FileExtension", "pdf")
                .containsEntry("FileType", "PDF")
                .containsEntry("ContentSize", 5)
                .containsEntry("Checksum", "5d41402abc4b2a76b9719d911017c592")
                .containsEntry("IsLatest", true)
                .containsEntry("VersionNumber", "1");
        assertThat(document.get("LatestPublishedVersionId")).isEqualTo(version.id());
        assertThat(document.get("Title")).isEqualTo("Offer 1");
        assertThat(org.query("SELECT LinkedEntityId, ShareType FROM ContentDocumentLink WHERE ContentDocumentId = '"
                        + document.id() + "' ORDER BY ShareType"))
                .extracting(link -> link.get("ShareType"))
                .containsExactly("I", "V");
    }

    @Test
    void aNewVersionKeepsTheDocumentAndTheCustomValues() {
        String first = sample.file(opportunity, "Offer.pdf", "one");
        String document = String.valueOf(read(first).get("ContentDocumentId"));
        org.update(first, Map.of("stagesign__SigningDocumentKey__c", "a00:1"));

        String second = org.insert(
                "ContentVersion",
                Map.of("PathOnClient", "Other.pdf", "VersionData", sample.blob("two"), "ContentDocumentId", document));

        assertThat(read(first).isTrue("IsLatest")).isFalse();
        assertThat(read(second).isTrue("IsLatest")).isTrue();
        assertThat(read(second).get("VersionNumber")).isEqualTo("2");
        assertThat(read(second).get("Title")).isEqualTo("Offer");
        assertThat(read(second).get("stagesign__SigningDocumentKey__c")).isEqualTo("a00:1");
        assertThat(read(document).get("LatestPublishedVersionId")).isEqualTo(second);
        assertThat(org.query("SELECT Id FROM ContentDocumentLink WHERE ContentDocumentId = '" + document + "'"))
                .hasSize(2);
    }

    @Test
    void aNewVersionHasNoPlaceOfPublication() {
        Row first = read(sample.file(opportunity, "Offer.pdf", "one"));
        Row second = org.row(
                "ContentVersion",
                Map.of(
                        "PathOnClient",
                        "Offer.pdf",
                        "VersionData",
                        sample.blob("two"),
                        "ContentDocumentId",
                        String.valueOf(first.get("ContentDocumentId")),
                        "FirstPublishLocationId",
                        opportunity));

        RowResult result = org.dml()
                .insert(List.of(second), DmlOptions.partial(org.system()))
                .get(0);

        assertThat(result.errors()).extracting(RowError::code).containsExactly("INVALID_FIELD_FOR_INSERT_UPDATE");
    }

    @Test
    void aFailedVersionLeavesNoDocument() {
        Row version = org.row(
                "ContentVersion",
                Map.of(
                        "PathOnClient",
                        "Offer.pdf",
                        "VersionData",
                        sample.blob("x"),
                        "FirstPublishLocationId",
                        "006000000000999AAA"));

        RowResult result = org.dml()
                .insert(List.of(version), DmlOptions.partial(org.system()))
                .get(0);

        assertThat(result.success()).isFalse();
        assertThat(org.query("SELECT Id FROM ContentDocument")).isEmpty();
    }

    @Test
    void aFileIsLinkedToARecordOnce() {
        Row version = read(sample.file(opportunity, "Offer.pdf", "one"));
        Row link = org.row(
                "ContentDocumentLink",
                Map.of(
                        "ContentDocumentId",
                        String.valueOf(version.get("ContentDocumentId")),
                        "LinkedEntityId",
                        opportunity));

        RowResult result = org.dml()
                .insert(List.of(link), DmlOptions.partial(org.system()))
                .get(0);

        assertThat(result.errors().get(0).code()).isEqualTo("DUPLICATE_VALUE");
    }

    @Test
    void aDeletedDocumentTakesItsVersionsAndLinksAlong() {
        Row version = read(sample.file(opportunity, "Offer.pdf", "one"));

        org.dml().delete(List.of(String.valueOf(version.get("ContentDocumentId"))), DmlOptions.allOrNone(org.system()));

        assertThat(org.query("SELECT Id FROM ContentVersion")).isEmpty();
        assertThat(org.query("SELECT Id FROM ContentDocumentLink WHERE LinkedEntityId = '" + opportunity + "'"))
                .isEmpty();
    }

    @Test
    void aFileIsDeletedByItsOwnerAndNotByAnybodyElse() {
        Row version = read(sample.file(opportunity, "Offer.pdf", "one"));
        String document = String.valueOf(version.get("ContentDocumentId"));
        String rep = user(DemoUser.REP);

        List<RowResult> refused = org.dml()
                .delete(List.of(document), DmlOptions.partial(org.users().userMode(rep)));
        org.update(document, Map.of("OwnerId", rep));
        List<RowResult> done = org.dml()
                .delete(List.of(document), DmlOptions.partial(org.users().userMode(rep)));

        assertThat(refused.get(0).errors())
                .extracting(RowError::code)
                .containsExactly("INSUFFICIENT_ACCESS_OR_READONLY");
        assertThat(done.get(0).errors()).isEmpty();
    }

    private String user(DemoUser user) {
        return org.users().byUsername(user.username()).orElseThrow().requireId();
    }

    @Test
    void aVersionAloneIsNotDeleted() {
        String version = sample.file(opportunity, "Offer.pdf", "one");

        RowResult result = org.dml()
                .delete(List.of(version), DmlOptions.partial(org.system()))
                .get(0);

        assertThat(result.errors().get(0).code()).isEqualTo("INSUFFICIENT_ACCESS_OR_READONLY");
    }

    @Test
    void aRenamedDocumentRenamesItsLatestVersion() {
        String version = sample.file(opportunity, "Offer.pdf", "one");
        org.update(String.valueOf(read(version).get("ContentDocumentId")), Map.of("Title", "Contract"));

        assertThat(read(version).get("Title")).isEqualTo("Contract");
    }

    @Test
    void anAttachmentKnowsItsLength() {
        String attachment = org.insert(
                "Attachment", Map.of("ParentId", opportunity, "Name", "old.pdf", "Body", sample.blob("12345")));

        assertThat(read(attachment).get("BodyLength")).isEqualTo(5);
    }

    private Row read(String id) {
        return org.store().live(id).orElseThrow();
    }
}
