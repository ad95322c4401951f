package io.stagesign.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseTimeTests {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(42);
    private Instant machine = NOON;
    private InstantSource database = () -> NOON;
    private final DatabaseTime time = new DatabaseTime(() -> database.instant(), () -> machine, nanos::get);

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void aJumpOfTheMachinesClockMovesNothing() {
        machine = NOON.plus(Duration.ofMinutes(10));
        pass(Duration.ofSeconds(3));
        assertThat(time.instant()).isEqualTo(NOON.plusSeconds(3));

        machine = NOON.minus(Duration.ofMinutes(10));
        pass(Duration.ofSeconds(1));
        assertThat(time.instant()).isEqualTo(NOON.plusSeconds(4));
    }

    @Test
    void aClockThatIsFarOffIsToldOnce(CapturedOutput output) {
        machine = NOON.plus(Duration.ofMinutes(10));

        time.look();
        time.look();

        assertThat(output.getOut()).containsOnlyOnce("differs from the database's by 600 s");
    }

    @Test
    void theTimeOfTheDatabaseIsFollowed() {
        database = () -> NOON.minusSeconds(7);

        time.look();

        assertThat(time.instant()).isEqualTo(NOON.minusSeconds(7));
    }

    @Test
    void anAnswerThatTookLongerThanWhatItTellsIsNotFollowed() {
        database = () -> {
            pass(Duration.ofSeconds(2));
            return NOON.plusMillis(1_900);
        };

        time.look();

        assertThat(time.instant()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void whileTheDatabaseIsDownTheTimeIsCountedOn() {
        database = () -> {
            throw new DataAccessResourceFailureException("down");
        };
        pass(Duration.ofMinutes(1));

        time.look();

        assertThat(time.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
