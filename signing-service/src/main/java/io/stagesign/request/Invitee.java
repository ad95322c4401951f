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
        String called,
        @Nullable String role,
        @Nullable String hidden,
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
                "the owner “%s”".formatted(name.isEmpty() ? owner.id().value() : name),
                OWNER,
                name.isEmpty()
                        ? "StageSign may not see the owner of the opportunity: let the integration user see users."
                        : null,
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

    private static String called(ContactRole contact) {
        String name = SignerName.clean(stripped(contact.firstName()) + " " + stripped(contact.lastName()));
        String who =
                "contact “%s”".formatted(name.isEmpty() ? contact.contactId().value() : name);
        return contact.role() == null ? who : who + " (" + contact.role().strip() + ")";
    }

    private static String hidden(ContactRole contact) {
        String known = contact.role() == null
                ? contact.contactId().value()
                : contact.role().strip();
        return ("StageSign may not see the contact of contact role “%s”: ask an administrator to give the "
                        + "integration user access to it, or remove the contact role.")
                .formatted(known);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
