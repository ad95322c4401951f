package io.stagesign.emulator.account.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stagesign.emulator.account.model.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Issues and recognises the account's tokens. */
public final class Access {
    /** How long a client app's token lives, as OneSpan says. */
    public static final Duration CLIENT_APP = Duration.ofMinutes(30);

    /** How long an OAuth 2 token lives, as OneSpan says. */
    public static final Duration OAUTH = Duration.ofSeconds(299);

    private final Map<String, Instant> bearers = new ConcurrentHashMap<>();
    private final Credentials credentials;
    private final Clock clock;

    public Access(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Whether an {@code Authorization} header is that of a client of the account. */
    public boolean admits(@Nullable String authorization) {
        if (authorization == null) {
            return false;
        }
        if (authorization.startsWith("Bearer ")) {
            Instant end = bearers.get(authorization.substring("Bearer ".length()));
            return end != null && clock.instant().isBefore(end);
        }
        return authorization.equals("Basic " + credentials.apiKey());
    }

    /** Whether these are the account's client app. */
    public boolean isClientApp(String clientId, String secret) {
        return clientId.equals(credentials.clientId()) && secret.equals(credentials.clientSecret());
    }

    /** Whether an {@code Authorization} header has the client app's id and secret in HTTP's own form. */
    public boolean isClientApp(@Nullable String authorization) {
        String pair = credentials.clientId() + ":" + credentials.clientSecret();
        return ("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8))).equals(authorization);
    }

    /** Returns a new bearer token. */
    public String issue(Duration life) {
        String token = Identifiers.key();
        bearers.put(token, clock.instant().plus(life));
        return token;
    }

    /** Forgets all tokens. */
    public void clear() {
        bearers.clear();
    }
}
