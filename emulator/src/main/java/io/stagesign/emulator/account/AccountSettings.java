package io.stagesign.emulator.account;

import io.stagesign.emulator.account.access.Credentials;
import java.time.Duration;

/**
 * How an account is set up.
 *
 * @param port loopback port; 0 takes a free one
 * @param credentials what clients come with
 * @param callbackTimeout how long a listener may take, to connect and to answer
 */
public record AccountSettings(int port, Credentials credentials, Duration callbackTimeout) {
    /** The public credentials of the demo; they open nothing but the emulator. */
    public static AccountSettings demo(int port) {
        return new AccountSettings(
                port,
                new Credentials("stagesign-demo-api-key", "stagesign-demo-client", "stagesign-demo-client-secret"),
                Duration.ofSeconds(20));
    }
}
