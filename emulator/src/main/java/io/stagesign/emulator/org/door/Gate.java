package io.stagesign.emulator.org.door;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.fault.HeldCall;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Lets API calls in: a session, a call left in the daily limit, no fault that says otherwise. */
public final class Gate {
    public static final String FULL = "STORAGE_LIMIT_EXCEEDED";

    private final Org org;
    private final Sessions sessions;
    private final Faults faults;
    private final AtomicInteger used = new AtomicInteger();

    public Gate(Org org, Faults faults) {
        this.org = org;
        this.faults = faults;
        this.sessions =
                new Sessions(org.settings().orgId(), org.clock(), org.settings().sessionTimeout());
        org.afterReset(() -> used.set(0));
    }

    public Sessions sessions() {
        return sessions;
    }

    /** Returns user mode of the token's user, or refuses with INVALID_SESSION_ID or REQUEST_LIMIT_EXCEEDED. */
    public Access admit(HttpServletRequest call, @Nullable String token) {
        String session = token == null ? "" : token;
        if (take(Kind.expiredSession, call).isPresent()) {
            sessions.end(session);
        }
        Row user = sessions.use(session).flatMap(org.users()::byUsername).orElseThrow(() -> noSession(call, session));
        refuseIf(Kind.apiDisabled, call, "API_DISABLED_FOR_ORG", "API is not enabled for this Organization or Partner");
        refuseIf(Kind.serverUnavailable, call, "SERVER_UNAVAILABLE", "The server is temporarily unavailable.");
        refuseIf(
                Kind.concurrentLimit,
                call,
                "REQUEST_LIMIT_EXCEEDED",
                "ConcurrentRequests (Concurrent API Requests) Limit exceeded.");
        if (take(Kind.dailyLimit, call).isPresent() || used.incrementAndGet() > limit()) {
            throw new ApiException("REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
        }
        return org.users().userMode(user.requireId());
    }

    /** SOAP tells a session that never was from one that is over, REST does not. */
    private ApiException noSession(HttpServletRequest call, String session) {
        boolean unknown = call.getRequestURI().startsWith("/services/Soap/") && !sessions.wasOpen(session);
        return new ApiException(
                "INVALID_SESSION_ID",
                unknown
                        ? "Invalid Session ID found in SessionHeader: Illegal Session. Session not found, missing session"
                                + " hash: This is normal if the session timed out or was logged out"
                        : "Session expired or invalid");
    }

    /** Returns the fault that makes a write of this call meet a locked row, if one stands. */
    public Optional<Fault> lockedRow(HttpServletRequest call) {
        return take(Kind.rowLock, call);
    }

    /** Refuses a write of this thread's call if a fault says that it meets a locked row or full storage. */
    public void writing(SObjectType type) {
        HttpServletRequest call = call();
        refuseIf(
                Kind.rowLock,
                call,
                "UNABLE_TO_LOCK_ROW",
                "unable to obtain exclusive access to this record or 1 records");
        if (storageIsFull(type)) {
            throw new ApiException(FULL, "storage limit exceeded");
        }
    }

    /** Returns whether a fault says that there is no room for this thread's call to store such a record. */
    public boolean storageIsFull(SObjectType type) {
        boolean file = type.fields().stream().anyMatch(field -> field.type() == FieldType.BASE64);
        return file && take(Kind.storageFull, call()).isPresent();
    }

    /** Refuses a query of this thread's call if a fault says that it takes too long. */
    public void querying() {
        refuseIf(Kind.queryTimeout, call(), "QUERY_TIMEOUT", "Your query request was running for too long.");
    }

    /** Refuses a SOAP call that has been carried out with a code of a later release, if a fault says so. */
    public void answering(HttpServletRequest call) {
        refuseIf(Kind.unknownCode, call, "CODE_OF_A_LATER_RELEASE", "something that this client cannot know");
    }

    /**
     * Holds a SOAP call while a fault of this kind says so.
     *
     * @param about what the call asks for
     * @return whether it was held: then it is neither served on nor answered, and its connection is closed
     * @throws InterruptedException when the cloud stops
     */
    public boolean holds(Kind kind, HttpServletRequest call, String about) throws InterruptedException {
        String path = call.getRequestURI() + "#" + about;
        Optional<Fault> fault = faults.take(kind, call.getMethod(), path);
        if (fault.isPresent()) {
            faults.hold(new HeldCall(fault.get(), call.getMethod(), path, call.getRemotePort()));
            call.setAttribute(Faults.CUT, true);
        }
        return fault.isPresent();
    }

    private static HttpServletRequest call() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private void refuseIf(Kind kind, HttpServletRequest call, String code, String message) {
        if (take(kind, call).isPresent()) {
            throw new ApiException(code, message);
        }
    }

    /** Returns how many API calls were made since the start or the last reset. */
    public int used() {
        return used.get();
    }

    public int limit() {
        return org.settings().dailyLimit();
    }

    private Optional<Fault> take(Kind kind, HttpServletRequest call) {
        return faults.take(kind, call.getMethod(), call.getRequestURI());
    }
}
