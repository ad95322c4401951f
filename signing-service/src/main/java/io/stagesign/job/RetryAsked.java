package io.stagesign.job;

/** Somebody who knows that its cause is gone has a failed job tried again. Published inside the transaction that asks for it. */
public record RetryAsked(FailedJob job) {}
