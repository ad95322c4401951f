package io.stagesign.emulator.account.model;

/** The states of a transaction, with the names of the wire. */
public enum Status {
    DRAFT,
    SENT,
    COMPLETED,
    DECLINED,
    OPTED_OUT,
    EXPIRED,
    ARCHIVED
}
