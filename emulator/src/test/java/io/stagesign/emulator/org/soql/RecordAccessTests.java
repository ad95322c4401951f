package io.stagesign.emulator.org.soql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.SampleOrg;
import io.stagesign.emulator.org.store.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordAccessTests {
    private static final String QUERY =
            "SELECT RecordId, HasReadAccess, HasEditAccess, MaxAccessLevel FROM UserRecordAccess WHERE ";

    private final SampleOrg sample = new SampleOrg();
    private final String opportunity = sample.opportunity("Deal");

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aRepMayChangeAnOpportunity() {
        Row access = access(DemoUser.REP);

        assertThat(access.get("RecordId")).isEqualTo(opportunity);
        assertThat(access.isTrue("HasEditAccess")).isTrue();
        assertThat(access.text("MaxAccessLevel")).isEqualTo("All");
    }

    @Test
    void theIntegrationUserMayDoWhatItsPermissionSetGrants() {
        Row access = access(DemoUser.INTEGRATION);

        assertThat(access.isTrue("HasReadAccess")).isTrue();
        assertThat(access.text("MaxAccessLevel")).isNotEqualTo("All");
    }

    @Test
    void aQueryThatNamesNoUserIsRefused() {
        assertThatThrownBy(() -> sample.org.query(QUERY + "RecordId = '" + opportunity + "'"))
                .hasMessageContaining("UserRecordAccess must be filtered by one UserId");
    }

    private Row access(DemoUser user) {
        String where = "UserId = '" + sample.org.userId(user) + "' AND RecordId IN ('" + opportunity + "')";
        return sample.org.query(QUERY + where).get(0);
    }
}
