package io.stagesign.emulator.fault;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong, for the calls it matches.
 *
 * @param fault what goes wrong
 * @param path glob on the request path ({@code *} any characters); absent: every path. A SOAP call that is to hang may be
 *     told by what it asks for: {@code /services/Soap/*#query *FROM Opportunity*}, {@code /services/Soap/*#upsert *}
 * @param method HTTP method; absent: every method
 * @param times how many calls it hits before it is over; absent: until it is cleared
 * @param millis how long, in milliseconds, where something takes a while; for {@code error} with status 429, what
 *     {@code Retry-After} says
 * @param status for {@code error}: the HTTP status answered, 503 when absent
 * @param percent how many in a hundred of the calls it matches it hits; absent: all
 */
public record Fault(
        Kind fault,
        @Nullable String path,
        @Nullable String method,
        @Nullable Integer times,
        @Nullable Long millis,
        @Nullable Integer status,
        @Nullable Integer percent) {
    /** A fault that hits every call it matches. */
    public Fault(
            Kind fault,
            @Nullable String path,
            @Nullable String method,
            @Nullable Integer times,
            @Nullable Long millis,
            @Nullable Integer status) {
        this(fault, path, method, times, millis, status, null);
    }

    /** The names are those of the JSON of {@code /emulator/faults}. */
    public enum Kind {
        /** The call is served {@code millis} late. */
        latency,
        /** The call is answered with {@code status} and an HTML page, as a firewall in front of the cloud does. */
        error,
        /** The call is received and, while the fault stands, neither served nor answered. */
        hang,
        /**
         * The call is received whole, and served once the fault is lifted, whether its caller still waits or not: it stood
         * still on its way.
         */
        late,
        /** The call is served, and not answered while the fault stands. */
        hangAfter,
        /** The call is served, but the connection is closed before the answer: its outcome is unknown to the caller. */
        drop,
        /** The connection is closed before the call is served. */
        dropBefore,
        /** The session of the call counts as expired (Salesforce org). */
        expiredSession,
        /** A write meets a locked row (Salesforce org). */
        rowLock,
        /** The org's daily API limit counts as reached (Salesforce org). */
        dailyLimit,
        /** Too many calls count as running at once (Salesforce org). */
        concurrentLimit,
        /** The org counts as one without API access (Salesforce org). */
        apiDisabled,
        /** The call is refused as long as the platform is busy: SERVER_UNAVAILABLE (Salesforce org). */
        serverUnavailable,
        /** A query is broken off as it runs too long (Salesforce org). */
        queryTimeout,
        /** A file finds no room left in the org's storage (Salesforce org). */
        storageFull,
        /** A SOAP call is carried out, then answered with a code that no client knows yet (Salesforce org). */
        unknownCode,
        /** A callback is never sent (OneSpan account). */
        callbackLost,
        /** A callback is sent twice (OneSpan account). */
        callbackDoubled,
        /** A callback is sent {@code millis} late, and so after later ones (OneSpan account). */
        callbackDelayed,
        /** A callback is held back until the next one of its transaction was sent, or {@code millis} are over. */
        callbackReordered,
        /** A completed transaction shows as SENT for {@code millis} more (OneSpan account). */
        statusDelayed,
        /** The evidence summary breaks off in the middle (OneSpan account). */
        partialEvidence
    }

    boolean matches(Kind kind, String callMethod, String callPath) {
        return fault == kind
                && (method == null || method.equalsIgnoreCase(callMethod))
                && (path == null || glob(path, callPath));
    }

    boolean hits(RandomGenerator random) {
        return percent == null || random.nextInt(100) < percent;
    }

    private static boolean glob(String pattern, String text) {
        String regex = "(?s)\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        return text.matches(regex);
    }
}
