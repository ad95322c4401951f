package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.door.Notes;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Describe;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** describeSObject, describeSObjects, describeGlobal and getUserInfo. */
final class DescribeOperations {
    private final Org org;
    private final Gate gate;
    private final Notes notes;
    private final Describe describe;

    DescribeOperations(Org org, Gate gate, Notes notes) {
        this.org = org;
        this.gate = gate;
        this.notes = notes;
        this.describe = new Describe(org.schema());
    }

    Answer objects(SoapCall call) {
        List<String> names = call.operation().textsOf("sObjectType");
        notes.call(call.operation().name(), String.join(",", names));
        List<SObjectType> types =
                names.stream().map(name -> readable(name, call.access())).toList();
        return xml -> types.forEach(type ->
                xml.tree("result", describe.object(type, field -> call.access().canRead(type, field))));
    }

    private SObjectType readable(String name, Access access) {
        return org.schema()
                .type(name)
                .filter(type -> access.allows(Right.READ, type))
                .orElseThrow(() -> new ApiException("INVALID_TYPE", "sObject type '" + name + "' is not supported."));
    }

    Answer global(SoapCall call) {
        notes.call("describeGlobal", "");
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("encoding", "UTF-8");
        result.put("maxBatchSize", 200);
        result.put(
                "sobjects",
                org.schema().types().stream()
                        .filter(type -> call.access().allows(Right.READ, type))
                        .map(describe::summary)
                        .toList());
        return xml -> xml.tree("result", result);
    }

    Answer userInfo(SoapCall call) {
        notes.call("getUserInfo", "");
        Row user = org.users().byId(call.access().userId()).orElseThrow();
        Row organization = org.query("SELECT Name FROM Organization").get(0);
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("accessibilityMode", false);
        result.put("chatterExternal", false);
        result.put("currencySymbol", "€");
        result.put("orgAttachmentFileSizeLimit", 26_214_400);
        result.put("orgDefaultCurrencyIsoCode", "EUR");
        result.put("orgDefaultCurrencyLocale", "nl_BE");
        result.put("orgDisallowHtmlAttachments", false);
        result.put("orgHasPersonAccounts", false);
        result.put("organizationId", org.settings().orgId());
        result.put("organizationMultiCurrency", false);
        result.put("organizationName", organization.get("Name"));
        result.put("profileId", user.get("ProfileId"));
        result.put("roleId", user.get("UserRoleId"));
        result.put("sessionSecondsValid", gate.sessions().timeout().toSeconds());
        result.put("userDefaultCurrencyIsoCode", null);
        result.put("userEmail", user.get("Email"));
        result.put("userFullName", user.get("Name"));
        result.put("userId", user.id());
        result.put("userLanguage", user.get("LanguageLocaleKey"));
        result.put("userLocale", user.get("LocaleSidKey"));
        result.put("userName", user.get("Username"));
        result.put("userTimeZone", user.get("TimeZoneSidKey"));
        result.put("userType", user.get("UserType"));
        result.put("userUiSkin", "Theme3");
        return xml -> xml.tree("result", result);
    }
}
