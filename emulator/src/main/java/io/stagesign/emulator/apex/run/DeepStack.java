package io.stagesign.emulator.apex.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Runs Apex where there is room for the thousand nested calls that Apex allows. */
public final class DeepStack {

    private static final long BYTES = 256L << 20;

    private DeepStack() {}

    /**
     * Runs code on a thread with a large stack and waits for it; locks and thread locals of the caller do not reach it.
     *
     * @return what the code returns; what it throws is thrown here
     */
    public static <T> T call(Supplier<T> code) {
        FutureTask<T> task = new FutureTask<>(code::get);
        Thread thread = new Thread(null, task, "apex", BYTES);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Apex ran", e);
        }
    }
}
