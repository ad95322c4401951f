package io.stagesign.signing;

import io.stagesign.org.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a request.
 *
 * @param contactId for the owner of the opportunity the id of the user
 * @param role name of the contact role, if it has one
 * @param order signers with a lower one sign first
 * @param name forgotten, like the e-mail and the reason, once it was reported
 * @param since when the state began; absent: when it is stored
 * @param reason why the signer declined, in their own words
 */
public record Signer(
        RecordId contactId,
        @Nullable String role,
        int order,
        @Nullable String name,
        @Nullable String email,
        State state,
        @Nullable Instant signedAt,
        @Nullable Instant since,
        @Nullable String reason) {
    /** A signer whose state begins when it is stored. */
    public Signer(
            RecordId contactId,
            @Nullable String role,
            int order,
            @Nullable String name,
            @Nullable String email,
            State state,
            @Nullable Instant signedAt) {
        this(contactId, role, order, name, email, state, signedAt, signedAt, null);
    }

    /** How far a signer is, in the words of {@code SigningRequestSigner__c.Status__c}. */
    public enum State {
        WAITING("Waiting"),
        INVITED("Invited"),
        VIEWED("Viewed"),
        SIGNED("Signed"),
        DECLINED("Declined"),
        BOUNCED("Bounced"),
        LOCKED("Locked");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Returns this signer, as far as {@code state} now. */
    public Signer at(State now, @Nullable Instant when) {
        boolean same = now == state;
        return new Signer(contactId, role, order, name, email, now, when, same ? since : when, same ? reason : null);
    }

    /** Returns this signer with what they gave as their reason. */
    public Signer because(@Nullable String why) {
        return new Signer(contactId, role, order, name, email, state, signedAt, since, why);
    }
}
