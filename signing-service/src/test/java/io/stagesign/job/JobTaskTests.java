package io.stagesign.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceTest
@Import(JobTaskTests.RunningJobs.class)
class JobTaskTests {
    private static final RequestKey KEY = TestData.KEY;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Slots slots;

    @Autowired
    private Probe probe;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private FailedJobs failed;

    @Autowired
    private Clock clock;

    @BeforeEach
    void idle() {
        await().until(() -> planned("probe") == 0);
        jdbc.sql("delete from failed_job").update();
        probe.reset();
    }

    @Test
    void aJobRunsAsSoonAsTheTransactionThatAskedForItIsThrough() {
        transactions.executeWithoutResult(transaction -> {
            jobs.ask("probe", KEY);
            assertThat(probe.runs.get()).isZero();
        });

        await().until(() -> probe.runs.get() == 1);
        await().until(() -> planned("probe") == 0);
        assertThat(probe.context).containsExactly("probe " + KEY.org() + " " + KEY.request());
    }

    @Test
    void theSchedulerGoesByTheClockOfEverythingElse(@Autowired Scheduler scheduler) {
        assertThat(scheduler).extracting("clock").isNotInstanceOf(SystemClock.class);
        assertThat(clock).isNotEqualTo(Clock.systemUTC());
    }

    @Test
    void aJobWhoseOrgHasAsManyRunningAsItMayStepsBackUntilOneEnds() {
        List<Slots.Slot> taken = IntStream.range(0, 8)
                .mapToObj(each -> slots.take(KEY.toString()).orElseThrow())
                .toList();
        jobs.ask("probe", KEY);
        await().until(() -> jdbc.sql("""
                        select count(*) from scheduled_tasks
                        where task_name = 'probe' and not picked and execution_time > now() + interval '1 second'""").query(Integer.class).single() == 1);
        assertThat(probe.runs.get()).isZero();

        taken.forEach(Slots.Slot::free);

        await().until(() -> probe.runs.get() == 1);
    }

    @Test
    void aJobThatStandsBackStillKnowsHowOftenItFailed() {
        probe.failures.add(new RemoteFailure(Help.TRY_AGAIN, "Busy.", null));
        probe.failures.add(new RemoteFailure(Help.WAIT_FOR_LIMIT, "Wait.", null));
        probe.failures.add(new RemoteFailure(Help.TRY_AGAIN, "Busy.", null));
        probe.pause = Duration.ofHours(1);
        jobs.ask("probe", KEY);
        await().until(() -> probe.judged.size() == 1);
        List<Slots.Slot> taken = IntStream.range(0, 8)
                .mapToObj(each -> slots.take(KEY.toString()).orElseThrow())
                .toList();
        jobs.ask("probe", KEY);
        await().until(this::stoodBack);

        taken.forEach(Slots.Slot::free);
        await().until(() -> probe.judged.size() == 2);
        jobs.ask("probe", KEY);
        await().until(() -> probe.judged.size() == 3);

        assertThat(probe.judged).extracting(Failure::attempt).containsExactly(1, 1, 2);
        jobs.ask("probe", KEY);
        await().until(() -> planned("probe") == 0);
    }

    /** Tells whether the job was due, found no place, and comes back in a few seconds. */
    private boolean stoodBack() {
        return jdbc.sql("""
                                select count(*) from scheduled_tasks where task_name = 'probe' and not picked
                                    and execution_time between now() and now() + interval '1 minute'""").query(Integer.class).single() == 1;
    }

    @Test
    void aJobIsForgottenTogetherWithTheTransactionThatAskedForIt() {
        transactions.executeWithoutResult(transaction -> {
            jobs.ask("probe", KEY);
            transaction.setRollbackOnly();
        });

        assertThat(planned("probe")).isZero();
        assertThat(signals()).isZero();
    }

    @Test
    void aJobThatIsAskedForOftenRunsOnce() {
        transactions.executeWithoutResult(transaction -> {
            jobs.ask("probe", KEY);
            jobs.ask("probe", KEY, Duration.ofMinutes(1));
            jobs.ask("probe", KEY);
        });

        await().until(() -> planned("probe") == 0);
        assertThat(probe.runs.get()).isEqualTo(1);
    }

    @Test
    void aJobThatIsAskedForWhileItRunsRunsAgain() throws InterruptedException {
        probe.gate = new CountDownLatch(1);
        jobs.ask("probe", KEY);
        await().until(() -> probe.runs.get() == 1);

        jobs.ask("probe", KEY);
        probe.gate.countDown();

        await().until(() -> probe.runs.get() == 2);
        await().until(() -> planned("probe") == 0);
        assertThat(signals()).isZero();
    }

    @Test
    void aJobThatWaitsIsBroughtForwardByWhoeverNeedsItSooner() {
        jobs.ask("probe", KEY, Duration.ofHours(1));
        assertThat(probe.runs.get()).isZero();

        jobs.ask("probe", KEY);

        await().until(() -> probe.runs.get() == 1);
    }

    @Test
    void aJobThatIsPlannedEarlierIsNotPutOff() {
        jobs.ask("probe", KEY, Duration.ofMinutes(5));
        Instant planned = plannedAt();

        jobs.ask("probe", KEY, Duration.ofHours(1));

        assertThat(plannedAt()).isEqualTo(planned);
        jobs.ask("probe", KEY);
        await().until(() -> planned("probe") == 0);
    }

    @Test
    void aJobThatAsksToRunAgainDoes() {
        probe.next.add(Next.after(Duration.ZERO));

        jobs.ask("probe", KEY);

        await().until(() -> probe.runs.get() == 2);
    }

    @Test
    void aJobThatFailsIsJudgedAndTriedAgain() {
        probe.failures.add(new RemoteFailure(Help.TRY_AGAIN, "Busy.", null));
        probe.failures.add(new IllegalStateException("jane@example.com"));

        jobs.ask("probe", KEY);

        await().until(() -> probe.runs.get() == 3);
        assertThat(probe.judged).extracting(Failure::attempt).containsExactly(1, 2);
        assertThat(probe.judged).extracting(Failure::sentence).noneMatch(sentence -> sentence.contains("jane"));
    }

    @Test
    void aJobThatCannotSayWhyItFailedIsTriedAgain() {
        probe.failures.add(new RemoteFailure(Help.TRY_AGAIN, "Busy.", null));
        probe.failsToTell = true;

        jobs.ask("probe", KEY);

        await().atMost(Duration.ofSeconds(20)).until(() -> probe.runs.get() == 2);
    }

    @Test
    void aFailureThatNeedsSomeoneIsListedUntilARunSucceeds() {
        probe.failures.add(new RemoteFailure(Help.NEEDS_SOMEONE, "Renew the key.", null));
        probe.pause = Duration.ofHours(1);
        jobs.ask("probe", KEY);
        await().until(() -> !failed.of("Renew the key.").isEmpty());
        FailedJob listed = failed.of("Renew the key.").get(0);
        assertThat(listed.key()).isEqualTo(KEY.toString());
        assertThat(listed.isGivenUp()).isFalse();
        assertThat(failed.causes())
                .extracting(FailedJobs.Cause::help, FailedJobs.Cause::jobs, FailedJobs.Cause::givenUp)
                .containsExactly(tuple(Help.NEEDS_SOMEONE, 1L, 0L));

        jobs.ask("probe", KEY);

        await().until(() -> planned("probe") == 0);
        assertThat(failed.causes()).isEmpty();
    }

    @Test
    void aFailureThatPassesIsNotListed() {
        probe.failures.add(new RemoteFailure(Help.TRY_AGAIN, "Busy.", null));
        probe.pause = Duration.ofHours(1);

        jobs.ask("probe", KEY);

        await().until(() -> probe.judged.size() == 1);
        assertThat(failed.causes()).isEmpty();
        jobs.ask("probe", KEY);
        await().until(() -> planned("probe") == 0);
    }

    @Test
    void aJobThatIsGivenUpStaysListed() {
        probe.failures.add(new RemoteFailure(Help.NEVER, "It does not understand the answer.", null));
        probe.givesUp = true;

        jobs.ask("probe", KEY);

        await().until(() -> planned("probe") == 0);
        assertThat(failed.of("It does not understand the answer."))
                .singleElement()
                .matches(FailedJob::isGivenUp);
    }

    @Test
    void aJobThatEndsWithoutADefectHasSaidWhatIsLeftToDo() {
        probe.failures.add(new RemoteFailure(Help.NEEDS_SOMEONE, "A rule forbids it.", null));
        probe.givesUp = true;

        jobs.ask("probe", KEY);

        await().until(() -> planned("probe") == 0);
        assertThat(failed.causes()).isEmpty();
    }

    @Test
    void aJobThatIsPlannedIsNotPlannedTwice() {
        jobs.ask("probe", KEY, Duration.ofHours(1));

        assertThat(jobs.ensure("probe", KEY)).isFalse();

        jdbc.sql("delete from scheduled_tasks where task_name = 'probe'").update();
        assertThat(jobs.ensure("probe", KEY)).isTrue();
        await().until(() -> probe.runs.get() == 1);
    }

    private int planned(String job) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = :job")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    private Instant plannedAt() {
        return jdbc.sql("select execution_time from scheduled_tasks where task_name = 'probe'")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private int signals() {
        return jdbc.sql("select count(*) from job_signal where job = 'probe'")
                .query(Integer.class)
                .single();
    }

    /** A job whose runs a test controls. */
    static final class Probe implements RequestJob {
        private final AtomicInteger runs = new AtomicInteger();
        private final List<RuntimeException> failures = new ArrayList<>();
        private final List<Failure> judged = new ArrayList<>();
        private final List<Next> next = new ArrayList<>();
        private final List<String> context = new ArrayList<>();
        private CountDownLatch gate = new CountDownLatch(0);
        private boolean failsToTell;
        private boolean givesUp;
        private Duration pause = Duration.ofMillis(10);

        private void reset() {
            runs.set(0);
            judged.clear();
            context.clear();
            failsToTell = false;
            givesUp = false;
            pause = Duration.ofMillis(10);
        }

        @Override
        public String name() {
            return "probe";
        }

        @Override
        public Next run(RequestKey key) {
            context.add(MDC.get("job") + " " + MDC.get("org") + " " + MDC.get("request"));
            runs.incrementAndGet();
            pass();
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
            return next.isEmpty() ? Next.done() : next.remove(0);
        }

        @Override
        public Next failed(RequestKey key, Failure failure) {
            judged.add(failure);
            if (failsToTell) {
                throw new IllegalStateException("the database is away");
            }
            return givesUp ? Next.done() : Next.after(pause);
        }

        private void pass() {
            try {
                if (!gate.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the test did not open the gate");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Has jobs run by themselves, the probe among them. */
    @TestConfiguration(proxyBeanMethods = false)
    static class RunningJobs {
        @Bean
        Probe probe() {
            return new Probe();
        }

        @Bean
        @Primary
        DbSchedulerStarter jobsByThemselves(Scheduler scheduler) {
            scheduler.start();
            return () -> {};
        }
    }
}
