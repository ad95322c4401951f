package io.stagesign.emulator.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.org.store.Row;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageSeedTests {
    @TempDir
    private Path folder;

    @Test
    void aNotificationTypeIsThereToBeNamed() {
        PackageFolder sample = new PackageFolder(folder)
                .metadata(
                        "notificationtypes/News.notiftype-meta.xml",
                        "CustomNotificationType",
                        "<customNotifTypeName>News</customNotifTypeName><masterLabel>News</masterLabel>"
                                + "<desktop>true</desktop>");

        try (Org org = sample.org()) {
            Row type = org.query("SELECT NamespacePrefix, Desktop, Mobile FROM CustomNotificationType"
                            + " WHERE DeveloperName = 'News'")
                    .get(0);

            assertThat(type.text("NamespacePrefix")).isEqualTo("ns");
            assertThat(type.isTrue("Desktop")).isTrue();
            assertThat(type.isTrue("Mobile")).isFalse();
        }
    }

    @Test
    void aCustomPermissionIsGrantedByItsPermissionSet() {
        PackageFolder sample = new PackageFolder(folder)
                .metadata("customPermissions/Send.customPermission-meta.xml", "CustomPermission", "<label>Send</label>")
                .metadata(
                        "permissionsets/Sender.permissionset-meta.xml",
                        "PermissionSet",
                        "<label>Sender</label><customPermissions><enabled>true</enabled><name>Send</name>"
                                + "</customPermissions>");

        try (Org org = sample.org()) {
            assertThat(org.query("SELECT Parent.Name, SetupEntityType FROM SetupEntityAccess"))
                    .singleElement()
                    .satisfies(access -> {
                        assertThat(access.at("Parent.Name")).isEqualTo("Sender");
                        assertThat(access.text("SetupEntityType")).isEqualTo("CustomPermission");
                    });
        }
    }
}
