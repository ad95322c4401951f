package io.stagesign.emulator.org;

import io.stagesign.emulator.org.dml.Saving;
import io.stagesign.emulator.org.schema.ForceApp;
import io.stagesign.emulator.org.schema.Metadata;
import io.stagesign.emulator.org.schema.PermissionSet;
import io.stagesign.emulator.org.schema.RecordTypeName;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records that an installed package brings: permission sets, record types, notification types, metadata, classes. */
final class PackageSeed {
    private final ForceApp app;
    private final Schema schema;
    private final Saving saving;
    private final Definitions definitions;
    private final @Nullable String namespace;

    PackageSeed(ForceApp app, Schema schema, Saving saving, Definitions definitions) {
        this.app = app;
        this.schema = schema;
        this.saving = saving;
        this.definitions = definitions;
        String prefix = app.namespace().prefix();
        this.namespace = prefix.isBlank() ? null : prefix;
    }

    /** @param assignees user ids by the permission set that they have */
    void plant(Map<String, String> assignees) {
        Map<String, String> permissions = new HashMap<>();
        app.customPermissions().forEach((name, metadata) -> permissions.put(name, customPermission(name, metadata)));
        app.permissionSets().forEach(set -> permissionSet(set, permissions, assignees.get(set.name())));
        app.recordTypes().forEach(this::recordType);
        app.notificationTypes().forEach(this::notificationType);
        new MetadataSeed(app.namespace(), schema, saving, definitions).plant(app.metadataRecords());
        app.metadata().ending(".cls-meta.xml").forEach(this::apexClass);
    }

    private void apexClass(String name, Metadata metadata) {
        insert(row("ApexClass")
                .set("Name", name)
                .set("NamespacePrefix", namespace)
                .set("ApiVersion", Double.valueOf(metadata.require("apiVersion")))
                .set("Status", metadata.text("status", "Active")));
    }

    private String customPermission(String name, Metadata metadata) {
        return insert(row("CustomPermission")
                .set("DeveloperName", name)
                .set("MasterLabel", metadata.text("label", name))
                .set("NamespacePrefix", namespace));
    }

    private void permissionSet(PermissionSet set, Map<String, String> permissions, @Nullable String assignee) {
        String id = insert(row("PermissionSet")
                .set("Name", set.name())
                .set("Label", set.label())
                .set("NamespacePrefix", namespace)
                .set("IsCustom", true)
                .set("IsOwnedByProfile", false));
        for (String permission : set.customPermissions()) {
            insert(row("SetupEntityAccess")
                    .set("ParentId", id)
                    .set("SetupEntityId", Objects.requireNonNull(permissions.get(permission), permission))
                    .set("SetupEntityType", "CustomPermission"));
        }
        if (assignee != null) {
            insert(row("PermissionSetAssignment").set("AssigneeId", assignee).set("PermissionSetId", id));
        }
    }

    private void recordType(RecordTypeName type) {
        insert(row("RecordType")
                .set("Name", type.label())
                .set("DeveloperName", type.developerName())
                .set("SobjectType", type.object())
                .set("IsActive", true));
    }

    private void notificationType(String name, Metadata metadata) {
        insert(row("CustomNotificationType")
                .set("DeveloperName", name)
                .set("MasterLabel", metadata.require("masterLabel"))
                .set("CustomNotifTypeName", metadata.require("customNotifTypeName"))
                .set("Desktop", metadata.flag("desktop"))
                .set("Mobile", metadata.flag("mobile"))
                .set("Language", "en_US")
                .set("NamespacePrefix", namespace));
    }

    private Row row(String object) {
        return new Row(schema.require(object));
    }

    private String insert(Row row) {
        return saving.insert(row, Seed.NOBODY).requireId();
    }
}
