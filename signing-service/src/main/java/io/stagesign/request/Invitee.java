package io.stagesign.request;

import io.stagesign.org.RecordId;
import io.stagesign.org.Withheld;
import io.stagesign.salesforce.ContactRole;
import io.stagesign.salesforce.Opportunity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could be invited: a contact in a role, or the owner of the opportunity.
 *
 * @param called how a sentence for the rep names them
 * @param role under which they are shown
 * @param hidden what to do when the integration user may not see them; absent when it may
 * @param answers to what the rule asks, by field
 * @param language as it was typed or chosen; absent when the rule does not ask for it, and for the owner
 */
record Invitee(
        RecordId id,
        Said called,
        @Nullable String role,
        @Nullable Said hidden,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        boolean emailBounced,
        @Nullable String mobilePhone,
        Map<String, Withheld> answers,
        @Nullable String language) {
    private static final String OWNER = "Owner";

    static Invitee of(ContactRole contact) {
        return new Invitee(
                contact.contactId(),
                called(contact),
                contact.role() == null ? null : contact.role().strip(),
                contact.readable() ? null : hidden(contact),
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                contact.emailBounced(),
                contact.mobilePhone(),
                contact.answers(),
                contact.language());
    }

    static Invitee of(Opportunity.Owner owner) {
        String name = SignerName.clean(owner.name());
        return new Invitee(
                owner.id(),
                Said.of(Saying.OWNER, name.isEmpty() ? owner.id().value() : name),
                OWNER,
                name.isEmpty() ? Said.of(Saying.OWNER_UNREADABLE) : null,
                owner.firstName(),
                owner.lastName(),
                owner.email(),
                false,
                owner.mobilePhone(),
                Map.of(),
                null);
    }

    boolean isOwner() {
        return !id.isContact();
    }

    private static Said called(ContactRole contact) {
        String name = SignerName.clean(stripped(contact.firstName()) + " " + stripped(contact.lastName()));
        String who = name.isEmpty() ? contact.contactId().value() : name;
        return contact.role() == null
                ? Said.of(Saying.CONTACT, who)
                : Said.of(Saying.CONTACT_IN_ROLE, who, contact.role().strip());
    }

    private static Said hidden(ContactRole contact) {
        String known = contact.role() == null
                ? contact.contactId().value()
                : contact.role().strip();
        return Said.of(Saying.CONTACT_UNREADABLE, known);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
