package io.stagesign.emulator.account.model;

import java.time.Instant;

/**
 * One line of a transaction's audit trail.
 *
 * @param type OneSpan's word: Login, View, Accept, Click To Sign, Confirm, Decline, Opt Out …
 * @param at when
 * @param target the document or transaction it is about
 * @param targetType {@code Document} or {@code Package}
 * @param user full name
 * @param email address of the user
 * @param ip address the user came from
 * @param data more, such as a reason; may be empty
 */
public record AuditEntry(
        String type, Instant at, String target, String targetType, String user, String email, String ip, String data) {}
