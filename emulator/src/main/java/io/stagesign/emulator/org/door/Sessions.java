package io.stagesign.emulator.org.door;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that are open: which user an access token stands for. A session ends when it is not used for a while. */
public final class Sessions {
    private static final int TOKEN_BYTES = 60;

    private final String orgId;
    private final Clock clock;
    private final Duration timeout;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Set<String> over = ConcurrentHashMap.newKeySet();

    Sessions(String orgId, Clock clock, Duration timeout) {
        this.orgId = orgId;
        this.clock = clock;
        this.timeout = timeout;
    }

    private record Session(String username, Instant lastUsed) {}

    /** Opens a session for the user of this name and returns its access token; it outlives a reset of the org. */
    public String open(String username) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = orgId.substring(0, 15) + "!"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret).replace('-', '.');
        open.put(token, new Session(username, clock.instant()));
        return token;
    }

    /** Returns the name of the user whose session the token is, and counts as its use; empty when there is no such session any more. */
    public Optional<String> use(String token) {
        Session session = open.get(token);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (session.lastUsed().plus(timeout).isBefore(now)) {
            end(token);
            return Optional.empty();
        }
        open.replace(token, session, new Session(session.username(), now));
        return Optional.of(session.username());
    }

    /** Ends the session of the token, if there is one. */
    public void end(String token) {
        if (open.remove(token) != null) {
            over.add(token);
        }
    }

    /** Returns whether the token was that of a session, open or over. */
    boolean wasOpen(String token) {
        return open.containsKey(token) || over.contains(token);
    }

    public Duration timeout() {
        return timeout;
    }
}
