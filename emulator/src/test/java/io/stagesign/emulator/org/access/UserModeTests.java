package io.stagesign.emulator.org.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.SampleOrg;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.soql.QueryOptions;
import io.stagesign.emulator.org.store.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UserModeTests {
    private final SampleOrg sample = new SampleOrg();
    private final Org org = sample.org;
    private final Access integration = org.users().userMode(org.userId(DemoUser.INTEGRATION));
    private final Access rep = org.users().userMode(org.userId(DemoUser.REP));

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void theIntegrationUserReadsWhatItsPermissionSetGrants() {
        sample.contact("Peeters", "ann@example.com");

        List<Row> rows = org.soql()
                .query("SELECT Name, Email FROM Contact", QueryOptions.of(integration))
                .rows();

        assertThat(rows).hasSize(1);
    }

    @Test
    void theIntegrationUserDoesNotSeeFieldsThatNobodyGranted() {
        assertThatThrownBy(() -> org.soql().query("SELECT Phone FROM Contact", QueryOptions.of(integration)))
                .hasMessageContaining("No such column 'Phone' on entity 'Contact'");
    }

    @Test
    void aPermissionSetOfTheCustomerGrantsAFieldUntilTheOrgIsReset() {
        org.letRead(DemoUser.INTEGRATION, "Contact.Phone");

        assertThat(phones()).isEmpty();

        org.reset();
        assertThatThrownBy(this::phones).hasMessageContaining("No such column 'Phone'");
    }

    private List<Row> phones() {
        Access now = org.users().userMode(org.userId(DemoUser.INTEGRATION));
        return org.soql()
                .query("SELECT Phone FROM Contact", QueryOptions.of(now))
                .rows();
    }

    @Test
    void theIntegrationUserCreatesNoOpportunity() {
        Row row = org.row("Opportunity", Map.of("Name", "X", "StageName", "Proposal", "CloseDate", "2026-12-31"));

        RowResult result =
                org.dml().insert(List.of(row), DmlOptions.partial(integration)).get(0);

        assertThat(result.errors().get(0).code()).isEqualTo("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY");
    }

    @Test
    void theIntegrationUserDeletesNothing() {
        String contact = sample.contact("Peeters", "ann@example.com");

        RowResult result = org.dml()
                .delete(List.of(contact), DmlOptions.partial(integration))
                .get(0);

        assertThat(result.errors().get(0).code()).isEqualTo("INSUFFICIENT_ACCESS_OR_READONLY");
    }

    @Test
    void theIntegrationUserFilesDocuments() {
        String opportunity = sample.opportunity("Deal");
        Row version = org.row(
                "ContentVersion",
                Map.of(
                        "PathOnClient",
                        "Signed.pdf",
                        "VersionData",
                        sample.blob("x"),
                        "FirstPublishLocationId",
                        opportunity,
                        "stagesign__SigningDocumentKey__c",
                        "a:1"));

        RowResult result = org.dml()
                .insert(List.of(version), DmlOptions.partial(integration))
                .get(0);

        assertThat(result.errors()).isEmpty();
    }

    @Test
    void aRepWorksWithStandardObjectsButNotWithSetup() {
        Row contact = org.row("Contact", Map.of("LastName", "A", "Phone", "1"));
        Row set = org.row("PermissionSet", Map.of("Name", "A", "Label", "A"));

        assertThat(org.dml()
                        .insert(List.of(contact), DmlOptions.partial(rep))
                        .get(0)
                        .success())
                .isTrue();
        assertThat(org.dml()
                        .insert(List.of(set), DmlOptions.partial(rep))
                        .get(0)
                        .success())
                .isFalse();
    }

    @Test
    void systemModeAsksForNoPermission() {
        QueryOptions apex = QueryOptions.apex(Access.system(integration.userId()), integration, binding -> null);

        assertThat(org.soql().query("SELECT Phone FROM Contact", apex).rows()).isEmpty();
        assertThatThrownBy(() -> org.soql().query("SELECT Phone FROM Contact WITH USER_MODE", apex))
                .hasMessageContaining("No such column 'Phone'");
    }
}
