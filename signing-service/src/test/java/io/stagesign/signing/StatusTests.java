package io.stagesign.signing;

import static io.stagesign.signing.Status.CANCELLED;
import static io.stagesign.signing.Status.COMPLETED;
import static io.stagesign.signing.Status.DECLINED;
import static io.stagesign.signing.Status.EXPIRED;
import static io.stagesign.signing.Status.FAILED;
import static io.stagesign.signing.Status.FILED;
import static io.stagesign.signing.Status.NOT_READY;
import static io.stagesign.signing.Status.PREPARING;
import static io.stagesign.signing.Status.REQUESTED;
import static io.stagesign.signing.Status.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTests {
    private static final Map<Status, Set<Status>> FOLLOWERS = Map.of(
            REQUESTED, Set.of(PREPARING, CANCELLED),
            PREPARING, Set.of(SENT, NOT_READY, CANCELLED, FAILED),
            SENT, Set.of(COMPLETED, DECLINED, EXPIRED, CANCELLED),
            EXPIRED, Set.of(SENT, COMPLETED, DECLINED, CANCELLED),
            CANCELLED, Set.of(SENT, COMPLETED, DECLINED, EXPIRED),
            COMPLETED, Set.of(FILED, FAILED),
            NOT_READY, Set.of(CANCELLED),
            FILED, Set.of(),
            DECLINED, Set.of(),
            FAILED, Set.of());

    @ParameterizedTest
    @EnumSource
    void eachStatusIsFollowedByExactlyThese(Status status) {
        Set<Status> followers = EnumSet.noneOf(Status.class);
        Arrays.stream(Status.values()).filter(status::mayBecome).forEach(followers::add);

        assertThat(followers).isEqualTo(FOLLOWERS.get(status));
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "EXPIRED", "CANCELLED", "COMPLETED", "FILED", "DECLINED"})
    void nothingThatWasSentIsEverPreparedAgain(Status status) {
        assertThat(reachableFrom(status)).doesNotContain(REQUESTED, PREPARING, NOT_READY);
    }

    @ParameterizedTest
    @EnumSource
    void noStatusFollowsItself(Status status) {
        assertThat(status.mayBecome(status)).isFalse();
    }

    @Test
    void everyStatusIsReachedFromTheFirst() {
        assertThat(reachableFrom(REQUESTED)).isEqualTo(EnumSet.complementOf(EnumSet.of(REQUESTED)));
    }

    @ParameterizedTest
    @EnumSource
    void eachWordIsReadBack(Status status) {
        assertThat(Status.of(status.word())).isEqualTo(status);
    }

    @Test
    void anUnknownWordIsRefused() {
        assertThatThrownBy(() -> Status.of("Lost")).hasMessageContaining("Lost");
    }

    private static Set<Status> reachableFrom(Status first) {
        Set<Status> reached = EnumSet.noneOf(Status.class);
        Queue<Status> open = new ArrayDeque<>(Set.of(first));
        while (!open.isEmpty()) {
            Status status = open.remove();
            Arrays.stream(Status.values())
                    .filter(status::mayBecome)
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }
}
