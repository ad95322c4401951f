package io.stagesign.emulator.org;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.Saving;
import io.stagesign.emulator.org.schema.ForceApp;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records that every org has before anyone works in it: organization, users, stages, and what a package brings. */
final class Seed {
    /** In whose name everything is planted: nobody's. */
    static final Access NOBODY = Access.system(Ids.full("005000000000001"));

    private final String orgId;
    private final Schema schema;
    private final Saving saving;
    private final @Nullable ForceApp app;

    Seed(String orgId, Schema schema, Saving saving, @Nullable ForceApp app) {
        this.orgId = orgId;
        this.schema = schema;
        this.saving = saving;
        this.app = app;
    }

    /** Inserts the records into an empty store; the first user is the administrator. */
    void plant() {
        organization();
        Map<String, String> profiles = profiles();
        String admin = user(DemoUser.ADMIN, profiles);
        String rep = user(DemoUser.REP, profiles);
        String integration = user(DemoUser.INTEGRATION, profiles);
        stages();
        Definitions definitions = new Definitions(schema, saving);
        definitions.plant();
        if (app != null) {
            new PackageSeed(app, schema, saving, definitions)
                    .plant(Map.of("StageSignAdmin", admin, "StageSignUser", rep, "StageSignIntegration", integration));
        }
    }

    private void organization() {
        insert(new Row(schema.require("Organization"))
                .set("Id", orgId)
                .set("Name", "StageSign Demo")
                .set("OrganizationType", "Developer Edition")
                .set("InstanceName", "EMU1")
                .set("IsSandbox", false)
                .set("LanguageLocaleKey", "en_US")
                .set("DefaultLocaleSidKey", "nl_BE")
                .set("TimeZoneSidKey", "Europe/Brussels")
                .set("Country", "BE"));
    }

    private Map<String, String> profiles() {
        Map<String, String> profiles = new LinkedHashMap<>();
        for (String name : List.of(
                "System Administrator",
                "Standard User",
                "Minimum Access - Salesforce",
                "Minimum Access - API Only Integrations")) {
            Row profile = new Row(schema.require("Profile")).set("Name", name).set("UserType", "Standard");
            profiles.put(name, insert(profile));
        }
        return profiles;
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
        return insert(row);
    }

    private void stages() {
        List<String> names = Objects.requireNonNull(
                        schema.require("Opportunity").find("StageName"))
                .values();
        for (int order = 0; order < names.size(); order++) {
            String name = names.get(order);
            insert(new Row(schema.require("OpportunityStage"))
                    .set("MasterLabel", name)
                    .set("ApiName", name)
                    .set("IsActive", true)
                    .set("SortOrder", order + 1)
                    .set("IsClosed", name.startsWith("Closed"))
                    .set("IsWon", name.equals("Closed Won")));
        }
    }

    private String insert(Row row) {
        return saving.insert(row, NOBODY).requireId();
    }
}
