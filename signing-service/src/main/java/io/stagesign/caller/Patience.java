package io.stagesign.caller;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.http.Problem;
import io.stagesign.http.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Bounds what a person waits for while clouds are asked: so many calls at a time, and each no longer than a person does. */
@Component
public class Patience implements AutoCloseable {
    /** The package waits for 60 seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(50);

    private static final int AT_ONCE = 8;

    private final ExecutorService threads = new ThreadPoolExecutor(
            0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), new CustomizableThreadFactory("caller-"));
    private final Duration longest;

    Patience() {
        this(LONGEST);
    }

    Patience(Duration longest) {
        this.longest = longest;
    }

    /**
     * Returns what the work returns.
     *
     * @throws Refused when too much is asked at the same time
     * @throws RemoteFailure of the work, or when it takes too long
     */
    public <T> T with(Supplier<T> work) {
        return with(longest, work);
    }

    /** The same for work that may take less time. */
    public <T> T with(Duration atMost, Supplier<T> work) {
        Future<T> running = start(work);
        try {
            return running.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new RemoteFailure(Help.TRY_AGAIN, "The clouds did not answer in time.", null);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new RemoteFailure(Help.TRY_AGAIN, "The service is stopping.", null);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> Future<T> start(Supplier<T> work) {
        try {
            Map<String, String> context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
            return threads.submit(() -> {
                MDC.setContextMap(context);
                return work.get();
            });
        } catch (RejectedExecutionException full) {
            throw new Refused(Problem.BUSY);
        }
    }
}
