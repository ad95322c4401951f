package io.stagesign.request;

import io.stagesign.request.Finding.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People who share an e-mail address: OneSpan Sign tells them apart by their names, except from the sender's own people.
 *
 * @param warnings about people who can be invited all the same
 */
record SharedAddresses(List<Finding> reasons, List<Finding> warnings) {
    static SharedAddresses of(Collection<Invitee> people) {
        SharedAddresses found = new SharedAddresses(new ArrayList<>(), new ArrayList<>());
        Map<String, Invitee> known = new HashMap<>();
        for (Invitee person : people) {
            String address = folded(person.email());
            Invitee other = address.isEmpty() ? null : known.putIfAbsent(address, person);
            if (other != null) {
                found.note(other, person);
            }
        }
        return found;
    }

    private void note(Invitee first, Invitee second) {
        String email = String.valueOf(second.email()).strip();
        if (name(first).equals(name(second))) {
            reasons.add(new Finding(
                    Code.SIGNERS_ALIKE,
                    Said.of(Saying.SIGNERS_ALIKE, first.called(), second.called(), email),
                    second.called()));
        } else if (first.isOwner() || second.isOwner()) {
            reasons.add(new Finding(
                    Code.EMAIL_SHARED,
                    Said.of(Saying.EMAIL_OF_OWNER, first.called(), second.called(), email),
                    second.called()));
        } else {
            warnings.add(new Finding(
                    Code.EMAIL_SHARED,
                    Said.of(Saying.EMAIL_SHARED, first.called(), second.called(), email),
                    second.called()));
        }
    }

    private static String name(Invitee person) {
        return folded(SignerName.of(person.firstName(), person.lastName())
                .map(SignerName::full)
                .orElse(person.id().value()));
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
