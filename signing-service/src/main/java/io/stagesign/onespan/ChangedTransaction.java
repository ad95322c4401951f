package io.stagesign.onespan;

import java.time.Instant;

/**
 * A transaction that an account lists as changed.
 *
 * @param at when it changed last
 */
public record ChangedTransaction(TransactionId id, Instant at) {}
