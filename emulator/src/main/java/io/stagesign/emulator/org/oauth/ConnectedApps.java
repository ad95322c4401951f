package io.stagesign.emulator.org.oauth;

import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.org.store.Row;
import java.util.List;

/**
 * The apps that may get tokens: the service's, whose run-as user is the integration user, and two for driving the org
 * by REST, whose keys and secrets are the service's with {@code -rep} and {@code -admin} behind them.
 */
final class ConnectedApps {
    private final Org org;
    private final List<App> apps;

    ConnectedApps(Org org) {
        OrgSettings settings = org.settings();
        String id = settings.clientId();
        String secret = settings.clientSecret();
        this.org = org;
        this.apps = List.of(
                new App(id, secret, DemoUser.INTEGRATION),
                new App(id + "-rep", secret + "-rep", DemoUser.REP),
                new App(id + "-admin", secret + "-admin", DemoUser.ADMIN));
    }

    private record App(String clientId, String secret, DemoUser runAs) {}

    /** Returns the user that the client credentials stand for. */
    Row runAs(String clientId, String secret) {
        App app = app(clientId);
        if (!app.secret().equals(secret)) {
            throw new OAuthError("invalid_client", "invalid client credentials");
        }
        return org.users().byUsername(app.runAs().username()).orElseThrow();
    }

    /** Refuses a consumer key that no app has. */
    void require(String clientId) {
        app(clientId);
    }

    private App app(String clientId) {
        return apps.stream()
                .filter(app -> app.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new OAuthError("invalid_client_id", "client identifier invalid"));
    }
}
