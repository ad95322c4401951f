package io.stagesign.emulator.web;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fault that can be switched on with one click.
 *
 * @param key names it in an address
 * @param label what goes wrong
 * @param effect what the calling side sees
 * @param fault what is switched on
 */
record FaultSwitch(String key, String label, String effect, Fault fault) {

    private static final List<FaultSwitch> ANY = List.of(
            new FaultSwitch(
                    "slow",
                    "Slow",
                    "Every answer comes three seconds late.",
                    new Fault(Kind.latency, null, null, null, 3_000L, null)),
            new FaultSwitch(
                    "unavailable",
                    "Unavailable",
                    "Every call is answered with 503 and an HTML page, as a gateway does.",
                    new Fault(Kind.error, null, null, null, null, 503)),
            new FaultSwitch(
                    "busy",
                    "Too many requests, three times",
                    "The next three calls are answered with 429, a text and Retry-After: 2.",
                    new Fault(Kind.error, null, null, 3, 2_000L, 429)),
            new FaultSwitch(
                    "hang",
                    "Hangs",
                    "Calls are accepted and never answered, until you switch this off.",
                    new Fault(Kind.hang, null, null, null, null, null)),
            new FaultSwitch(
                    "drop",
                    "Answer lost, once",
                    "The next write is carried out, then the connection is cut: the caller cannot know what happened.",
                    new Fault(Kind.drop, null, "POST", 1, null, null)),
            new FaultSwitch(
                    "dropBefore",
                    "Call lost, once",
                    "The next write is cut off before it is carried out.",
                    new Fault(Kind.dropBefore, null, "POST", 1, null, null)));

    private static final List<FaultSwitch> ORG = List.of(
            new FaultSwitch(
                    "expiredSession",
                    "Session expired, once",
                    "The next call finds its session expired (INVALID_SESSION_ID).",
                    new Fault(Kind.expiredSession, null, null, 1, null, null)),
            new FaultSwitch(
                    "rowLock",
                    "Record locked, twice",
                    "The next two writes meet a locked record (UNABLE_TO_LOCK_ROW).",
                    new Fault(Kind.rowLock, null, null, 2, null, null)),
            new FaultSwitch(
                    "dailyLimit",
                    "Daily API limit reached",
                    "Every call is refused (REQUEST_LIMIT_EXCEEDED).",
                    new Fault(Kind.dailyLimit, null, null, null, null, null)),
            new FaultSwitch(
                    "concurrentLimit",
                    "Too many calls at once, three times",
                    "The next three calls are refused (REQUEST_LIMIT_EXCEEDED, ConcurrentRequests).",
                    new Fault(Kind.concurrentLimit, null, null, 3, null, null)),
            new FaultSwitch(
                    "serverUnavailable",
                    "Platform busy, three times",
                    "The next three calls are refused (SERVER_UNAVAILABLE).",
                    new Fault(Kind.serverUnavailable, null, null, 3, null, null)),
            new FaultSwitch(
                    "queryTimeout",
                    "Query too slow, once",
                    "The next query is broken off (QUERY_TIMEOUT).",
                    new Fault(Kind.queryTimeout, null, null, 1, null, null)),
            new FaultSwitch(
                    "storageFull",
                    "Storage full",
                    "No file can be stored (STORAGE_LIMIT_EXCEEDED).",
                    new Fault(Kind.storageFull, null, null, null, null, null)),
            new FaultSwitch(
                    "apiDisabled",
                    "API switched off",
                    "Every call is refused (API_DISABLED_FOR_ORG).",
                    new Fault(Kind.apiDisabled, null, null, null, null, null)),
            new FaultSwitch(
                    "unknownCode",
                    "Unknown code, once",
                    "The next SOAP call is carried out, and answered with a fault that no client can read.",
                    new Fault(Kind.unknownCode, null, null, 1, null, null)));

    private static final List<FaultSwitch> ACCOUNT = List.of(
            new FaultSwitch(
                    "callbackLost",
                    "Callbacks lost",
                    "Events are never sent to the service.",
                    new Fault(Kind.callbackLost, null, null, null, null, null)),
            new FaultSwitch(
                    "callbackDoubled",
                    "Callbacks doubled",
                    "Every event is sent twice.",
                    new Fault(Kind.callbackDoubled, null, null, null, null, null)),
            new FaultSwitch(
                    "callbackDelayed",
                    "Callbacks late",
                    "Every event is sent ten seconds late, and so after newer ones.",
                    new Fault(Kind.callbackDelayed, null, null, null, 10_000L, null)),
            new FaultSwitch(
                    "callbackReordered",
                    "Callbacks out of order",
                    "Of two events of a transaction the later one is sent first.",
                    new Fault(Kind.callbackReordered, null, null, null, null, null)),
            new FaultSwitch(
                    "statusDelayed",
                    "Status late",
                    "A completed transaction still shows as sent for five seconds.",
                    new Fault(Kind.statusDelayed, null, null, null, 5_000L, null)),
            new FaultSwitch(
                    "partialEvidence",
                    "Evidence cut off, twice",
                    "The next two downloads of an evidence summary end in the middle.",
                    new Fault(Kind.partialEvidence, null, null, 2, null, null)));

    static List<FaultSwitch> ofOrg() {
        return joined(ANY, ORG);
    }

    static List<FaultSwitch> ofAccount() {
        return joined(ANY, ACCOUNT);
    }

    private static List<FaultSwitch> joined(List<FaultSwitch> first, List<FaultSwitch> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
