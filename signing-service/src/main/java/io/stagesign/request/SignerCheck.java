package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.request.Finding.Code;
import io.stagesign.salesforce.ContactRole;
import io.stagesign.signing.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether a contact can be invited to sign, and if not, everything that has to be put right. */
final class SignerCheck {
    private final ContactRole contact;
    private final List<Finding> reasons = new ArrayList<>();

    private SignerCheck(ContactRole contact) {
        this.contact = contact;
    }

    /**
     * What became of a contact.
     *
     * @param signer absent when there is a reason against it
     */
    record Result(Optional<ReadyTransaction.Signer> signer, List<Finding> reasons) {}

    static Result of(SigningTurns.Turn turn) {
        return new SignerCheck(turn.contact()).check(turn.order());
    }

    private Result check(int order) {
        if (!contact.readable()) {
            refuse(
                    Code.CONTACT_UNREADABLE,
                    ("StageSign may not see the contact of contact role “%s”: ask an administrator to give the "
                                    + "integration user access to it, or remove the contact role.")
                            .formatted(roleOrId()));
            return new Result(Optional.empty(), reasons);
        }
        Optional<SignerName> name = name();
        Optional<String> email = email();
        return new Result(
                name.flatMap(known -> email.map(address -> new ReadyTransaction.Signer(
                        contact.contactId().value(), known.first(), known.last(), address, order))),
                reasons);
    }

    private Optional<SignerName> name() {
        Optional<SignerName> name = SignerName.of(contact.firstName(), contact.lastName());
        if (SignerName.clean(contact.lastName()).isEmpty()) {
            refuse(Code.NO_LAST_NAME, "Add a last name to %s.".formatted(called(contact)));
        } else if (name.isEmpty()) {
            refuse(
                    Code.NO_FIRST_NAME,
                    "Add a first name to %s: OneSpan Sign invites nobody without one.".formatted(called(contact)));
        }
        return name;
    }

    private Optional<String> email() {
        String address = stripped(contact.email());
        if (address.isEmpty()) {
            refuse(Code.NO_EMAIL, "Add an e-mail address to %s.".formatted(called(contact)));
        } else if (!EmailAddress.isValid(address)) {
            refuse(
                    Code.INVALID_EMAIL,
                    "Correct the e-mail address of %s: “%s” is none.".formatted(called(contact), address));
        } else if (contact.emailBounced()) {
            refuse(
                    Code.EMAIL_BOUNCED,
                    "Correct the e-mail address of %s: mail to “%s” came back, says Salesforce."
                            .formatted(called(contact), address));
        } else {
            return Optional.of(address);
        }
        return Optional.empty();
    }

    private void refuse(Code code, String message) {
        reasons.add(new Finding(code, message, called(contact)));
    }

    /** How a sentence for the rep names a contact: by name and role, as far as there are any. */
    static String called(ContactRole contact) {
        String name = SignerName.clean(stripped(contact.firstName()) + " " + stripped(contact.lastName()));
        String who =
                "contact “%s”".formatted(name.isEmpty() ? contact.contactId().value() : name);
        return contact.role() == null ? who : who + " (" + contact.role().strip() + ")";
    }

    private String roleOrId() {
        return contact.role() == null
                ? contact.contactId().value()
                : contact.role().strip();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
