package io.stagesign.emulator.account.access;

import io.stagesign.emulator.account.model.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that stand for a signer, and the sessions that they open. */
public final class SignerSessions {
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Map<String, Grant> tokens = new ConcurrentHashMap<>();
    private final Map<String, Grant> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    public SignerSessions(Clock clock) {
        this.clock = clock;
    }

    /** Returns a new token for a signer. */
    public String token(String packageId, String signerId, boolean once) {
        String token = Identifiers.key();
        tokens.put(token, new Grant(packageId, signerId, once, clock.instant().plus(LIFE)));
        return token;
    }

    /** Opens a session with a token; a token for single use is then gone. */
    public Optional<String> open(String token) {
        return valid(tokens, token).map(grant -> {
            if (grant.once()) {
                tokens.remove(token);
            }
            String session = Identifiers.key();
            sessions.put(session, grant);
            return session;
        });
    }

    /** Returns whose session this is. */
    public Optional<Grant> session(String session) {
        return valid(sessions, session);
    }

    public void clear() {
        tokens.clear();
        sessions.clear();
    }

    private Optional<Grant> valid(Map<String, Grant> grants, String key) {
        return Optional.ofNullable(grants.get(key))
                .filter(grant -> clock.instant().isBefore(grant.until()));
    }

    /** Whom a token or session stands for. */
    public record Grant(String packageId, String signerId, boolean once, Instant until) {}
}
