package io.stagesign.emulator.org;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.Saving;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.ForceApp;
import io.stagesign.emulator.org.schema.MetadataRecord;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records that every org has before anyone works in it: organization, users, permission sets, stages. */
final class Seed {
    private final Schema schema;
    private final Saving saving;
    private final @Nullable ForceApp app;
    private final Access nobody = Access.system(Ids.full("005000000000001"));

    Seed(Schema schema, Saving saving, @Nullable ForceApp app) {
        this.schema = schema;
        this.saving = saving;
        this.app = app;
    }

    /** Inserts the records into an empty store; the first user is the administrator. */
    void plant() {
        insert(
                "Organization",
                Map.of(
                        "Name",
                        "StageSign Demo",
                        "OrganizationType",
                        "Developer Edition",
                        "InstanceName",
                        "EMU1",
                        "IsSandbox",
                        false,
                        "LanguageLocaleKey",
                        "en_US",
                        "DefaultLocaleSidKey",
                        "nl_BE",
                        "TimeZoneSidKey",
                        "Europe/Brussels",
                        "Country",
                        "BE"));
        Map<String, String> profiles = new LinkedHashMap<>();
        for (String name : List.of(
                "System Administrator",
                "Standard User",
                "Minimum Access - Salesforce",
                "Minimum Access - API Only Integrations")) {
            profiles.put(name, insert("Profile", Map.of("Name", name, "UserType", "Standard")));
        }
        String admin = user(DemoUser.ADMIN, profiles);
        String rep = user(DemoUser.REP, profiles);
        String integration = user(DemoUser.INTEGRATION, profiles);
        stages();
        if (app != null) {
            permissionSets(
                    app, Map.of("StageSignAdmin", admin, "StageSignUser", rep, "StageSignIntegration", integration));
            app.recordTypes()
                    .forEach(type -> insert(
                            "RecordType",
                            Map.of(
                                    "Name",
                                    type.label(),
                                    "DeveloperName",
                                    type.developerName(),
                                    "SobjectType",
                                    type.object(),
                                    "IsActive",
                                    true)));
            app.metadataRecords().forEach(this::metadataRecord);
        }
    }

    private String user(DemoUser user, Map<String, String> profiles) {
        Row row = new Row(schema.require("User"))
                .set("FirstName", user.firstName())
                .set("LastName", user.lastName())
                .set("Name", user.firstName() + " " + user.lastName())
                .set("Username", user.username())
                .set("Email", user.username())
                .set("Alias", user.alias())
                .set("CommunityNickname", user.alias())
                .set("ProfileId", profiles.get(user.profile()))
                .set("IsActive", true)
                .set("UserType", "Standard")
                .set("LanguageLocaleKey", "en_US")
                .set("LocaleSidKey", "nl_BE")
                .set("TimeZoneSidKey", "Europe/Brussels")
                .set("EmailEncodingKey", "UTF-8");
        return saving.insert(row, nobody).requireId();
    }

    private void stages() {
        List<String> names = Objects.requireNonNull(
                        schema.require("Opportunity").find("StageName"))
                .values();
        for (int order = 0; order < names.size(); order++) {
            String name = names.get(order);
            insert(
                    "OpportunityStage",
                    Map.of(
                            "MasterLabel",
                            name,
                            "ApiName",
                            name,
                            "IsActive",
                            true,
                            "SortOrder",
                            order + 1,
                            "IsClosed",
                            name.startsWith("Closed"),
                            "IsWon",
                            name.equals("Closed Won")));
        }
    }

    private void permissionSets(ForceApp installed, Map<String, String> assignees) {
        installed.permissionSets().forEach(set -> {
            String id = insert(
                    "PermissionSet",
                    Map.of(
                            "Name",
                            set.name(),
                            "Label",
                            set.label(),
                            "NamespacePrefix",
                            installed.namespace().prefix(),
                            "IsCustom",
                            true,
                            "IsOwnedByProfile",
                            false));
            String assignee = assignees.get(set.name());
            if (assignee != null) {
                insert("PermissionSetAssignment", Map.of("AssigneeId", assignee, "PermissionSetId", id));
            }
        });
    }

    private void metadataRecord(MetadataRecord record) {
        SObjectType type = schema.require(record.type());
        String prefix = app == null ? "" : app.namespace().prefix();
        Row row = new Row(type)
                .set("DeveloperName", record.developerName())
                .set("MasterLabel", record.label())
                .set("Label", record.label())
                .set("Language", "en_US")
                .set("NamespacePrefix", prefix.isBlank() ? null : prefix)
                .set(
                        "QualifiedApiName",
                        prefix.isBlank() ? record.developerName() : prefix + "__" + record.developerName());
        record.values().forEach((name, value) -> {
            Field field =
                    type.field(name).orElseThrow(() -> new IllegalStateException("no field " + name + " on " + type));
            row.set(field.name(), FieldValues.typed(field, value));
        });
        saving.insert(row, nobody);
    }

    private String insert(String type, Map<String, ?> values) {
        Row row = new Row(schema.require(type));
        values.forEach(row::set);
        return saving.insert(row, nobody).requireId();
    }
}
