package io.stagesign.emulator.account.callback;

import static java.util.Objects.requireNonNullElse;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.fault.Faults;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts each event once to its listener, in the order in which things happened to a transaction, and never again: what
 * fails becomes a mail to the sender.
 *
 * <p>Body and header are those captured by an integrator of the real service (OneSpan KB0014510 shows the same).
 */
public final class Callbacks implements AutoCloseable {
    private static final String ACCOUNT = "";
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, Registration> registrations = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final Map<String, Runnable> held = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Callbacks::daemon);
    private final Faults faults;
    private final CallbackPost post;

    public Callbacks(Faults faults, CallbackPost post) {
        this.faults = faults;
        this.post = post;
    }

    /** Registers the listener of the account, in place of the one before. */
    public void register(Registration registration) {
        registrations.put(ACCOUNT, registration);
    }

    /** Registers the listener of a connector: it gets the events of transactions with this {@code data.origin}. */
    public void register(String origin, Registration registration) {
        registrations.put(origin, registration);
    }

    /** Returns the account's registration, if there is one. */
    public Optional<Registration> registration() {
        return registration(ACCOUNT);
    }

    /** Returns the registration of a connector, if there is one. */
    public Optional<Registration> registration(String origin) {
        return Optional.ofNullable(registrations.get(origin));
    }

    /** Forgets all registrations. */
    public void clear() {
        registrations.clear();
        tails.clear();
        held.clear();
    }

    /** Sends the event soon, on a thread of its own, if anybody listens for it. */
    public void publish(AccountEvent event) {
        Registration registration =
                registration(event.origin()).or(this::registration).orElse(null);
        if (registration == null
                || !registration.events().contains(event.name())
                || faults.take(Kind.callbackLost).isPresent()) {
            return;
        }
        Runnable attempt = () -> post.post(registration, event, body(event));
        boolean doubled = faults.take(Kind.callbackDoubled).isPresent();
        Fault delay = faults.take(Kind.callbackDelayed).orElse(null);
        if (delay == null) {
            inOrder(event.packageId(), attempt);
        } else {
            later(delay, 1_000).execute(attempt);
        }
        if (doubled) {
            enqueue(event.packageId(), attempt);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Sends the event after those before it, unless a fault holds it back or the one before it was. */
    private void inOrder(String packageId, Runnable attempt) {
        Runnable before = held.remove(packageId);
        if (before != null) {
            enqueue(packageId, attempt);
            enqueue(packageId, before);
            return;
        }
        Optional<Fault> reordered = faults.take(Kind.callbackReordered);
        if (reordered.isEmpty()) {
            enqueue(packageId, attempt);
            return;
        }
        held.put(packageId, attempt);
        later(reordered.get(), 2_000).execute(() -> {
            if (held.remove(packageId, attempt)) {
                enqueue(packageId, attempt);
            }
        });
    }

    private void enqueue(String packageId, Runnable attempt) {
        tails.compute(
                packageId,
                (id, tail) -> tail == null || tail.isCompletedExceptionally()
                        ? CompletableFuture.runAsync(attempt, threads)
                        : tail.thenRunAsync(attempt, threads));
    }

    private Executor later(Fault delay, long otherwise) {
        return CompletableFuture.delayedExecutor(
                requireNonNullElse(delay.millis(), otherwise), TimeUnit.MILLISECONDS, threads);
    }

    private static String body(AccountEvent event) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("@class", "com.silanis.esl.packages.event.ESLProcessEvent");
        body.put("name", event.name());
        body.put("sessionUser", event.sessionUser());
        body.put("packageId", event.packageId());
        body.put("message", event.message());
        body.put("documentId", event.documentId());
        body.put("createdDate", MILLIS.format(event.createdDate()));
        return body.toString();
    }

    private static Thread daemon(@Nullable Runnable work) {
        Thread thread = new Thread(work, "callback");
        thread.setDaemon(true);
        return thread;
    }
}
