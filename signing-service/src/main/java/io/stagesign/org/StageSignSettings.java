package io.stagesign.org;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code stagesign.*} as they were written; {@link ConfiguredOrgs} checks them.
 *
 * @param publicUrl where OneSpan reaches this service
 * @param dataDirectory for the embedded database and for files while they are on their way
 * @param restoredFromBackup whether the database is an older state, of which the clouds may be ahead
 * @param orgs by the name that the operator gives each
 */
@ConfigurationProperties("stagesign")
public record StageSignSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("stagesign-data") Path dataDirectory,
        @DefaultValue("false") boolean restoredFromBackup,
        Map<String, OrgSettings> orgs) {
    public StageSignSettings {
        orgs = orgs == null ? Map.of() : Map.copyOf(orgs);
    }

    /** Settings {@code stagesign.orgs.<name>.*}. */
    public record OrgSettings(
            @Nullable String id,
            @Nullable String tokenSha256,
            @DefaultValue("stagesign") String namespace,
            @DefaultValue SalesforceSettings salesforce,
            @DefaultValue OneSpanSettings onespan) {}

    /** Settings {@code stagesign.orgs.<name>.salesforce.*}; audience defaults to the production login address. */
    public record SalesforceSettings(
            @Nullable String myDomainUrl,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String username,
            @Nullable String privateKey,
            @DefaultValue("https://login.salesforce.com") String audience) {
        @Override
        public String toString() {
            return "SalesforceSettings[" + myDomainUrl + "]";
        }
    }

    /** Settings {@code stagesign.orgs.<name>.onespan.*}. */
    public record OneSpanSettings(
            @Nullable String baseUrl,
            @Nullable String apiKey,
            @Nullable String callbackPath,
            @Nullable String callbackKey) {
        @Override
        public String toString() {
            return "OneSpanSettings[" + baseUrl + "]";
        }
    }
}
