package io.stagesign.org;

import io.stagesign.org.Org.Login;
import io.stagesign.org.StageSignSettings.OneSpanSettings;
import io.stagesign.org.StageSignSettings.OrgSettings;
import io.stagesign.org.StageSignSettings.SalesforceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns settings into orgs, or refuses them with every problem at once: property and fix, never a value. */
final class ConfiguredOrgs {
    private final SettingsCheck check = new SettingsCheck();

    static Orgs from(StageSignSettings settings) {
        return new ConfiguredOrgs().read(settings);
    }

    private Orgs read(StageSignSettings settings) {
        check.url("stagesign.public-url", settings.publicUrl().toString());
        List<Org> orgs = new ArrayList<>();
        settings.orgs().forEach((name, org) -> orgs.add(org(name, "stagesign.orgs." + name, org)));
        unique(orgs, "id", Org::id);
        unique(orgs, "token-sha256", Org::tokenSha256);
        unique(orgs, "onespan.callback-path", org -> org.onespan().callbackPath());
        check.refuseProblems();
        return new Orgs(orgs);
    }

    private Org org(String name, String prefix, OrgSettings org) {
        String id = check.form(
                prefix + ".id",
                org.id(),
                "00D[A-Za-z0-9]{15}",
                "the 18-character id of the org, which begins with 00D");
        String token = check.form(
                prefix + ".token-sha256",
                org.tokenSha256(),
                "[0-9a-fA-F]{64}",
                "the SHA-256 of the org's token in hex (printf %s \"$TOKEN\" | sha256sum)");
        check.form(prefix + ".namespace", org.namespace(), "[A-Za-z0-9_]{0,15}", "the package's namespace, or blank");
        return new Org(
                new OrgId(id.isEmpty() ? "00D000000000000000" : id),
                name,
                token.toLowerCase(Locale.ROOT),
                org.namespace(),
                salesforce(prefix + ".salesforce", org.salesforce()),
                oneSpan(prefix + ".onespan", org.onespan()));
    }

    private Org.SalesforceAccess salesforce(String prefix, SalesforceSettings settings) {
        return new Org.SalesforceAccess(
                check.url(prefix + ".my-domain-url", settings.myDomainUrl()),
                check.text(prefix + ".client-id", settings.clientId(), "the consumer key of the external client app"),
                login(prefix, settings));
    }

    private Login login(String prefix, SalesforceSettings settings) {
        if (settings.privateKey() == null) {
            return new Login.ClientCredentials(
                    check.text(
                            prefix + ".client-secret",
                            settings.clientSecret(),
                            "the consumer secret (client credentials flow), or set username and private-key (JWT bearer flow)"));
        }
        return new Login.JwtBearer(
                check.text(prefix + ".username", settings.username(), "the user name of the integration user"),
                check.form(
                        prefix + ".private-key",
                        settings.privateKey(),
                        "(?s)\\s*-----BEGIN PRIVATE KEY-----.*",
                        "a PKCS #8 private key in PEM (BEGIN PRIVATE KEY)"),
                check.url(prefix + ".audience", settings.audience()).toString());
    }

    private Org.OneSpanAccess oneSpan(String prefix, OneSpanSettings settings) {
        return new Org.OneSpanAccess(
                check.url(prefix + ".base-url", settings.baseUrl()),
                check.text(prefix + ".api-key", settings.apiKey(), "the API key of the OneSpan Sign account"),
                check.form(
                        prefix + ".callback-path",
                        settings.callbackPath(),
                        "[A-Za-z0-9_-]{16,128}",
                        "16 to 128 random letters, digits, - or _ (openssl rand -hex 16)"),
                check.form(
                        prefix + ".callback-key",
                        settings.callbackKey(),
                        "[!-~]{16,128}",
                        "16 to 128 random characters without spaces (openssl rand -hex 32)"));
    }

    private void unique(List<Org> orgs, String property, Function<Org, Object> value) {
        Map<Object, List<String>> names = orgs.stream()
                .filter(org -> !value.apply(org).toString().isEmpty())
                .collect(Collectors.groupingBy(value, Collectors.mapping(Org::name, Collectors.toList())));
        names.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> check.problem(
                        "stagesign.orgs.*." + property, "must differ between the orgs " + String.join(", ", same)));
    }
}
