package io.stagesign.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class StorageTests {
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Storage storage = new Storage(clock);

    @Test
    void aFullDatabaseMakesTheServiceSickAndSaysWhatToDo() {
        assertThat(storage.met(new IllegalStateException(new SQLException("full", "53100"))))
                .contains(StorageTrouble.DATABASE_FULL);

        assertThat(storage.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(storage.health().getDetails()).containsEntry("reason", StorageTrouble.DATABASE_FULL.sentence());
    }

    @Test
    void itIsWellAgainAMinuteAfterTheLastTrouble() {
        storage.met(new IOException("No space left on device"));

        now = now.plus(Duration.ofSeconds(61));

        assertThat(storage.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aBrokenConnectionToACloudIsNoTroubleOfOurs() {
        assertThat(storage.met(new IOException("Connection reset"))).isEmpty();
        assertThat(storage.met(new SQLException("duplicate key", "23505"))).isEmpty();
        assertThat(storage.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aServerThatShutsDownIsAway() {
        assertThat(storage.met(new SQLException("terminating connection", "57P01")))
                .contains(StorageTrouble.DATABASE_AWAY);
    }
}
