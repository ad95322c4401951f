package io.stagesign.emulator.account.model;

/** Whom a signing link is for. */
public record SigningLink(String key, String transactionId, String roleId) {}
