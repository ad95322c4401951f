package io.stagesign.emulator.apex.platform.user;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.store.Row;
import java.util.Map;

/** UserInfo. */
public final class UserInfoType implements Library {

    private static final Map<String, String> FIELDS = Map.of(
            "getName", "Name",
            "getFirstName", "FirstName",
            "getLastName", "LastName",
            "getUserName", "Username",
            "getUserEmail", "Email",
            "getLanguage", "LanguageLocaleKey",
            "getLocale", "LocaleSidKey",
            "getUserType", "UserType");

    private final Org org;

    public UserInfoType(Org org) {
        this.org = org;
    }

    @Override
    public void register(Platform platform) {
        PlatformType type = platform.type("UserInfo")
                .asAbstract()
                .staticMethod(
                        "Id getUserId()", call -> Session.of(call.execution()).userId())
                .staticMethod("Id getOrganizationId()", call -> org.settings().orgId())
                .staticMethod("String getOrganizationName()", call -> "StageSign Demo")
                .staticMethod("Id getProfileId()", call -> user(call).text("ProfileId"))
                .staticMethod("Boolean isMultiCurrencyOrganization()", call -> false)
                .staticMethod("Boolean isCurrentUserLicensed(String namespace)", call -> true)
                .staticMethod("String getDefaultCurrency()", call -> "EUR")
                .staticMethod("String getUiTheme()", call -> "Theme4d")
                .staticMethod("String getUiThemeDisplayed()", call -> "Theme4d")
                .staticMethod("Id getUserRoleId()", call -> user(call).text("UserRoleId"))
                .staticMethod("String getSessionId()", call -> null);
        FIELDS.forEach((method, field) ->
                type.staticMethod("String " + method + "()", call -> user(call).text(field)));
    }

    private Row user(Call call) {
        return org.users().byId(Session.of(call.execution()).userId()).orElseThrow();
    }
}
