package io.stagesign.signing;

import io.stagesign.org.RequestKey;

/** The org shows this status of a signing request. Published inside the transaction that notes it. */
public record RequestReported(RequestKey key, Status status) {}
