package io.stagesign.emulator.org.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.org.OrgSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionsTests {
    private final SettableClock clock = new SettableClock();
    private final Sessions sessions = new Sessions(OrgSettings.ORG_ID, clock, Duration.ofMinutes(30));

    @Test
    void aSessionLivesAsLongAsItIsUsed() {
        String token = sessions.open("005");

        clock.advance(Duration.ofMinutes(29));
        sessions.use(token);
        clock.advance(Duration.ofMinutes(29));

        assertThat(sessions.use(token)).contains("005");
    }

    @Test
    void aSessionThatIsNotUsedIsOver() {
        String token = sessions.open("005");

        clock.advance(Duration.ofMinutes(31));

        assertThat(sessions.use(token)).isEmpty();
        assertThat(sessions.wasOpen(token)).isTrue();
        assertThat(sessions.wasOpen("other")).isFalse();
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T09:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
