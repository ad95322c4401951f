package io.stagesign.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.CloudSettings;
import io.stagesign.database.Storage;
import io.stagesign.org.RequestKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.apache.http.client.methods.HttpGet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** What becomes of a job whose instance is asked to end while a cloud keeps it waiting. */
@ServiceTest
class HandBackTests {
    private static final RequestKey KEY = TestData.KEY;

    private final CloudHttp clouds = new CloudHttp(new CloudSettings(
            Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(2), DataSize.ofMegabytes(1)));
    private final JobThreads threads = new JobThreads(2, Executors.defaultThreadFactory(), clouds);
    private final CountDownLatch begun = new CountDownLatch(1);
    private ServerSocket silent;
    private Scheduler scheduler;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void start(
            @Autowired DataSource dataSource,
            @Autowired Slots slots,
            @Autowired FailedJobs failed,
            @Autowired TransactionOperations transactions,
            @Autowired Storage storage,
            @Autowired Clock clock)
            throws IOException {
        silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        JobTask<RequestKey> task = new JobTask<>(
                new Waiting(),
                slots,
                new Signals(jdbc),
                failed,
                new RetryPolicy(new Random(1)),
                transactions,
                storage,
                threads::areEnding,
                clock);
        scheduler = Scheduler.create(dataSource, task.task())
                .pollingInterval(Duration.ofMillis(50))
                .executorService(threads)
                .threads(2)
                .shutdownMaxWait(Duration.ofMillis(200))
                .clock(clock::instant)
                .build();
        scheduler.schedule(new TaskInstance<>("waiting", KEY.toString()), clock.instant());
        scheduler.start();
    }

    @AfterEach
    void end() throws IOException {
        silent.close();
        scheduler.stop();
        clouds.close();
        jdbc.sql("delete from scheduled_tasks where task_name = 'waiting'").update();
    }

    @Test
    void itIsHandedBackAndOthersMayRunItAtOnce() throws IOException, InterruptedException {
        try (Socket call = silent.accept()) {
            begun.await();
            Instant asked = Instant.now();

            scheduler.stop();

            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(call.isConnected()).isTrue();
        }
        Map<String, Object> left = jdbc.sql("""
                        select picked, consecutive_failures as failures, execution_time <= now() as due
                        from scheduled_tasks where task_name = 'waiting'""").query().singleRow();
        assertThat(left)
                .containsEntry("picked", false)
                .containsEntry("failures", 0)
                .containsEntry("due", true);
        await().untilAsserted(() -> assertThat(threads.isTerminated()).isTrue());
    }

    /** Waits for a cloud that takes the call and says nothing. */
    private final class Waiting implements RequestJob {
        @Override
        public String name() {
            return "waiting";
        }

        @Override
        public Next run(RequestKey key) {
            begun.countDown();
            return clouds.call(
                    "Somewhere", new HttpGet("http://localhost:" + silent.getLocalPort()), answer -> Next.done());
        }

        @Override
        public Next failed(RequestKey key, Failure failure) {
            return Next.after(failure.pause());
        }
    }
}
