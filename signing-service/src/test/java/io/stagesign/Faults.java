package io.stagesign;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Where calls to a cloud in memory fail: before they had an effect, or after, so that nobody knows the outcome. */
public final class Faults {
    private final Map<String, RuntimeException> before = new HashMap<>();
    private final Map<String, RuntimeException> after = new HashMap<>();
    private final Map<String, Runnable> meanwhile = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    /** The next call of this operation fails without effect. */
    public void failBefore(String operation) {
        before.put(operation, new RemoteFailure(Help.TRY_AGAIN, "The cloud is busy.", null));
    }

    /** The next call of this operation has its effect, but the answer is lost. */
    public void failAfter(String operation) {
        after.put(operation, new RemoteFailure(Help.TRY_AGAIN, "The connection was lost.", null));
    }

    /** The next call of this operation has its effect, but the connection breaks. */
    public void breakAfter(String operation, IOException cause) {
        after.put(operation, new RemoteFailure(Help.TRY_AGAIN, "The connection was lost.", cause));
    }

    /** The next call of this operation is refused. */
    public void refuse(String operation, Help help, String sentence) {
        before.put(operation, new RemoteFailure(help, sentence, null));
    }

    /** Before the next call of this operation arrives, all this happens: its caller stands still for so long. */
    public void standStillBefore(String operation, Runnable happening) {
        meanwhile.put(operation, happening);
    }

    /** Returns how often an operation was called. */
    public long calls(String operation) {
        return calls.stream().filter(operation::equals).count();
    }

    /** Returns every operation that was called, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public void clear() {
        before.clear();
        after.clear();
        meanwhile.clear();
        calls.clear();
    }

    <T> T call(String operation, Supplier<T> effect) {
        calls.add(operation);
        Runnable happening = meanwhile.remove(operation);
        if (happening != null) {
            happening.run();
        }
        throwOnce(before, operation);
        T result = effect.get();
        throwOnce(after, operation);
        return result;
    }

    private static void throwOnce(Map<String, RuntimeException> faults, String operation) {
        RuntimeException fault = faults.remove(operation);
        if (fault != null) {
            throw fault;
        }
    }
}
