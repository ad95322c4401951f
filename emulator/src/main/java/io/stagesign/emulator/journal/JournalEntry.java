package io.stagesign.emulator.journal;

import java.time.Instant;
import java.util.Map;

/**
 * One call that a cloud received, or one thing it did by itself.
 *
 * @param number position in the journal, from 1
 * @param at when the call arrived
 * @param method HTTP method, or {@code EVENT} for what the cloud did by itself (a mail, a callback)
 * @param path request path with its query; for an event, what happened
 * @param status HTTP status answered; 0 while the call runs, when the connection was dropped, and for events
 * @param details what the handler noted for assertions: operation, ids created, signers invited
 */
public record JournalEntry(
        long number, Instant at, String method, String path, int status, Map<String, Object> details) {}
