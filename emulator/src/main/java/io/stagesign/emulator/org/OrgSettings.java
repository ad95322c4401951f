package io.stagesign.emulator.org;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the org is set up. The logins are fixed and public: nothing but an emulator has them.
 *
 * @param orgId its 18-character id
 * @param project folder of the package installed in the org, with its {@code sfdx-project.json}; absent: none
 * @param serviceUri base address that the package's named credential calls
 * @param orgToken what the package's external credential sends to the service
 * @param clientId consumer key of the connected app whose run-as user is the integration user
 * @param clientSecret its consumer secret
 * @param jwtPublicKey RSA public key (X.509, Base64, PEM lines allowed) registered for the JWT bearer flow; absent: none
 * @param sessionTimeout how long a session lives without a call
 * @param dailyLimit API calls in 24 hours
 */
public record OrgSettings(
        String orgId,
        @Nullable Path project,
        URI serviceUri,
        String orgToken,
        String clientId,
        String clientSecret,
        @Nullable String jwtPublicKey,
        Duration sessionTimeout,
        int dailyLimit) {
    /** The id of the demo's org. */
    public static final String ORG_ID = "00D000000000001EAA";

    /** Returns the settings of the demo, with the package of the project folder, if any, installed. */
    public static OrgSettings demo(@Nullable Path project) {
        return new OrgSettings(
                ORG_ID,
                project,
                URI.create("http://localhost:8080"),
                "stagesign-demo-org-token",
                "stagesign-demo",
                "stagesign-demo-secret",
                null,
                Duration.ofHours(2),
                100_000);
    }

    public OrgSettings withServiceUri(URI uri) {
        return new OrgSettings(
                orgId, project, uri, orgToken, clientId, clientSecret, jwtPublicKey, sessionTimeout, dailyLimit);
    }

    /** Returns the settings with another registered key. */
    public OrgSettings withJwtPublicKey(String key) {
        return new OrgSettings(
                orgId, project, serviceUri, orgToken, clientId, clientSecret, key, sessionTimeout, dailyLimit);
    }

    /** Returns the settings of another org, which sends another token to the service. */
    public OrgSettings withOrg(String id, String token) {
        return new OrgSettings(
                id, project, serviceUri, token, clientId, clientSecret, jwtPublicKey, sessionTimeout, dailyLimit);
    }

    public OrgSettings withSessionTimeout(Duration timeout) {
        return new OrgSettings(
                orgId, project, serviceUri, orgToken, clientId, clientSecret, jwtPublicKey, timeout, dailyLimit);
    }
}
