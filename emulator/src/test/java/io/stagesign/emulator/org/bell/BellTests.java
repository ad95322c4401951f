package io.stagesign.emulator.org.bell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.org.RunningOrg;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BellTests {
    private final Org org = new Org(OrgSettings.demo(null), Clock.systemUTC());
    private final String rep = org.userId(DemoUser.REP);
    private final String type = org.insert(
            "CustomNotificationType",
            Map.of("DeveloperName", "News", "MasterLabel", "News", "CustomNotifTypeName", "News"));

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aNotificationIsThereForItsRecipientAlone() {
        org.bell().ring(news("Signed", List.of(rep), rep));

        assertThat(org.bell().of(rep)).extracting(BellNotification::title).containsExactly("Signed");
        assertThat(org.bell().of(org.userId(DemoUser.ADMIN))).isEmpty();
    }

    @Test
    void aNotificationWithoutRecipientsIsRefused() {
        assertThatThrownBy(() -> org.bell().ring(news("Signed", List.of(), rep)))
                .hasMessage("Specify at least 1 recipient and at most 500");
    }

    @Test
    void aNotificationWithoutATargetIsRefused() {
        assertThatThrownBy(() -> org.bell().ring(news("Signed", List.of(rep), null)))
                .hasMessage("Specify a target ID or a target page reference");
    }

    @Test
    void aTitleThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> org.bell().ring(news("x".repeat(251), List.of(rep), rep)))
                .hasMessageStartingWith("Specify a title of 1 to 250 characters");
    }

    @Test
    void aResetSilencesTheBell() {
        org.bell().ring(news("Signed", List.of(rep), rep));

        org.reset();

        assertThat(org.bell().sent()).isEmpty();
    }

    @Test
    void aTestReadsWhatSomebodyGot() {
        try (RunningOrg running = new RunningOrg()) {
            Org there = running.sample.org;
            String admin = there.userId(DemoUser.ADMIN);
            String newsType = there.insert(
                    "CustomNotificationType",
                    Map.of("DeveloperName", "News", "MasterLabel", "News", "CustomNotifTypeName", "News"));
            there.bell()
                    .ring(new BellNotification(
                            Instant.EPOCH, newsType, List.of(admin), "Signed", "By all.", admin, null, null));

            String path = "/emulator/notifications?user=";
            assertThat(running.get("", path + DemoUser.ADMIN.username()).body()).contains("\"title\":\"Signed\"");
            assertThat(running.get("", path + DemoUser.REP.username()).body()).isEqualTo("[]");
            assertThat(running.get("", path + "nobody").body()).isEqualTo("[]");
            assertThat(running.get("", path).body()).contains("Signed");
        }
    }

    private BellNotification news(String title, List<String> recipients, @Nullable String target) {
        return new BellNotification(Instant.EPOCH, type, recipients, title, "All have signed.", target, null, null);
    }
}
