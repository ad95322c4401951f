package io.stagesign.job;

import io.stagesign.cloud.CloudHttp;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads in which jobs run. When they are to end at once, the calls to clouds are ended for which they wait, and nobody
 * is interrupted: that would not reach a platform thread that waits for a socket, and on a virtual one it would break the
 * very statement with which a job is handed back.
 */
final class JobThreads extends ThreadPoolExecutor {
    private final CloudHttp clouds;
    private volatile boolean ending;

    JobThreads(int threads, ThreadFactory factory, CloudHttp clouds) {
        super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        this.clouds = clouds;
    }

    /** Tells whether what runs is to be left to other instances: its time to finish is over. */
    boolean areEnding() {
        return ending;
    }

    /** Has what runs end by itself, and what was taken and has not begun yet as well: it is handed back, too. */
    @Override
    public List<Runnable> shutdownNow() {
        ending = true;
        shutdown();
        clouds.end();
        return List.of();
    }
}
