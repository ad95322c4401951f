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
                    new Fault(Kind.dailyLimit, null, null, null, null, null)));

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
                    new Fault(Kind.callbackDelayed, null, null, null, 10_000L, null)));

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
