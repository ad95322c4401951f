package io.stagesign.emulator.org;

import io.stagesign.emulator.org.dml.Saving;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.ForceApp;
import io.stagesign.emulator.org.schema.Metadata;
import io.stagesign.emulator.org.schema.MetadataRecord;
import io.stagesign.emulator.org.schema.PermissionSet;
import io.stagesign.emulator.org.schema.RecordTypeName;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.FieldValues;
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
    private final @Nullable String namespace;

    PackageSeed(ForceApp app, Schema schema, Saving saving) {
        this.app = app;
        this.schema = schema;
        this.saving = saving;
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
        app.metadataRecords().forEach(this::metadataRecord);
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

    private void metadataRecord(MetadataRecord record) {
        Row row = row(record.type())
                .set("DeveloperName", record.developerName())
                .set("MasterLabel", record.label())
                .set("Label", record.label())
                .set("Language", "en_US")
                .set("NamespacePrefix", namespace)
                .set(
                        "QualifiedApiName",
                        namespace == null ? record.developerName() : namespace + "__" + record.developerName());
        SObjectType type = row.type();
        record.values().forEach((name, value) -> {
            Field field =
                    type.field(name).orElseThrow(() -> new IllegalStateException("no field " + name + " on " + type));
            row.set(field.name(), FieldValues.typed(field, value));
        });
        insert(row);
    }

    private Row row(String object) {
        return new Row(schema.require(object));
    }

    private String insert(Row row) {
        return saving.insert(row, Seed.NOBODY).requireId();
    }
}
