package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.org.RecordId;
import io.stagesign.request.Finding.Code;
import io.stagesign.salesforce.ContactRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Chooses the contacts that sign, each once, from the contact roles of an opportunity. */
final class SignerSelection {
    static final int MOST_SIGNERS = 100;
    private static final int MANY_SIGNERS = 20;

    private final Map<RecordId, ContactRole> contacts = new LinkedHashMap<>();
    private final List<ReadyTransaction.Signer> signers = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<Finding> reasons = new ArrayList<>();

    private SignerSelection() {}

    /**
     * Who signs.
     *
     * @param signers in signing order
     * @param roles the contact role under which each signs, by signer id
     * @param warnings what is not plain from the contact roles
     * @param reasons why these people cannot be invited; empty when they can
     */
    record Result(
            List<ReadyTransaction.Signer> signers,
            Map<String, String> roles,
            List<Finding> warnings,
            List<Finding> reasons) {}

    static Result of(List<ContactRole> contactRoles, Rule rule) {
        return new SignerSelection().select(contactRoles, rule);
    }

    private Result select(List<ContactRole> contactRoles, Rule rule) {
        if (contactRoles.isEmpty()) {
            reasons.add(new Finding(
                    Code.NO_CONTACT_ROLE, "Add the people who sign to the contact roles of the opportunity.", null));
        } else {
            SigningTurns.unfilledRoles(contactRoles, rule).forEach(this::refuseUnfilled);
            SigningTurns.of(contactRoles, rule).forEach(this::add);
            checkAmount();
            checkSharedAddresses();
        }
        return new Result(signers, roles(), warnings, reasons);
    }

    private void refuseUnfilled(String role) {
        reasons.add(new Finding(
                Code.ROLE_UNFILLED,
                ("Nobody has the contact role “%s”, which the signing rule wants to sign: "
                                + "give this role to a contact of the opportunity.")
                        .formatted(role),
                role));
    }

    private void add(SigningTurns.Turn turn) {
        ContactRole contact = turn.contact();
        ContactRole before = contacts.putIfAbsent(contact.contactId(), contact);
        if (before != null) {
            String called = SignerCheck.called(before);
            warnings.add(new Finding(
                    Code.SIGNS_ONCE, "The %s has several contact roles and signs once.".formatted(called), called));
            return;
        }
        SignerCheck.Result checked = SignerCheck.of(turn);
        checked.signer().ifPresent(signers::add);
        reasons.addAll(checked.reasons());
    }

    private void checkAmount() {
        int amount = contacts.size();
        if (amount > MOST_SIGNERS) {
            reasons.add(new Finding(
                    Code.TOO_MANY_SIGNERS,
                    ("%d people would sign, but OneSpan Sign takes at most %d: "
                                    + "remove contact roles, or name the roles that sign in the signing rule.")
                            .formatted(amount, MOST_SIGNERS),
                    null));
        } else if (amount > MANY_SIGNERS) {
            warnings.add(new Finding(
                    Code.MANY_SIGNERS,
                    "%d people sign; OneSpan Sign advises at most %d.".formatted(amount, MANY_SIGNERS),
                    null));
        }
    }

    /** OneSpan Sign tells two signers with one address apart by their names. */
    private void checkSharedAddresses() {
        Map<String, ReadyTransaction.Signer> known = new HashMap<>();
        for (ReadyTransaction.Signer signer : signers) {
            ReadyTransaction.Signer twin = known.putIfAbsent(nameAndAddress(signer), signer);
            if (twin != null) {
                reasons.add(new Finding(
                        Code.SIGNERS_ALIKE,
                        ("Two contacts have the name “%s %s” and the e-mail address “%s”, so that nobody could tell "
                                        + "their signatures apart: change one of them, or remove one contact role.")
                                .formatted(signer.firstName(), signer.lastName(), signer.email()),
                        signer.firstName() + " " + signer.lastName()));
            }
        }
    }

    private static String nameAndAddress(ReadyTransaction.Signer signer) {
        return (signer.firstName() + " " + signer.lastName() + " " + signer.email()).toLowerCase(Locale.ROOT);
    }

    private Map<String, String> roles() {
        Collection<ContactRole> chosen = contacts.values();
        Map<String, String> roles = new HashMap<>();
        chosen.forEach(contact -> {
            if (contact.role() != null) {
                roles.put(contact.contactId().value(), contact.role());
            }
        });
        return roles;
    }
}
