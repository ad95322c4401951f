package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.org.RecordId;
import io.stagesign.request.Finding.Code;
import io.stagesign.salesforce.ContactRole;
import io.stagesign.salesforce.Opportunity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the people of an opportunity that sign or get a copy, each once. */
final class SignerSelection {
    static final int MOST_SIGNERS = 100;
    private static final int MANY_SIGNERS = 20;

    private final Rule rule;
    private final Map<RecordId, Invitee> chosen = new LinkedHashMap<>();
    private final List<ReadyTransaction.Signer> signers = new ArrayList<>();
    private final List<ReadyTransaction.CopyReceiver> copies = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<Finding> reasons = new ArrayList<>();

    private SignerSelection(Rule rule) {
        this.rule = rule;
    }

    /**
     * Who signs, and who gets a copy.
     *
     * @param signers in signing order
     * @param roles the contact role under which each was chosen, by id
     * @param warnings what is not plain from the contact roles
     * @param reasons why these people cannot be invited; empty when they can
     */
    record Result(
            List<ReadyTransaction.Signer> signers,
            List<ReadyTransaction.CopyReceiver> copies,
            Map<String, String> roles,
            List<Finding> warnings,
            List<Finding> reasons) {}

    static Result of(Opportunity opportunity, Rule rule) {
        return new SignerSelection(rule).select(opportunity);
    }

    private Result select(Opportunity opportunity) {
        List<ContactRole> contactRoles = opportunity.contactRoles();
        List<SigningTurns.Turn> turns = SigningTurns.of(opportunity, rule);
        boolean nobody = turns.stream().allMatch(turn -> turn.invitee().isOwner());
        if (contactRoles.isEmpty() || (nobody && rule.signerRoles().isEmpty())) {
            reasons.add(new Finding(Code.NO_CONTACT_ROLE, Said.of(Saying.NO_CONTACT_ROLE), null));
        } else {
            SigningTurns.unfilled(contactRoles, rule.signerRoles()).forEach(this::refuseUnfilled);
            turns.forEach(this::add);
        }
        SigningTurns.unfilled(contactRoles, rule.participants().copyRoles()).forEach(this::noteUnfilled);
        SigningTurns.copies(contactRoles, rule).forEach(this::addCopy);
        checkAmount();
        SharedAddresses found = SharedAddresses.of(chosen.values());
        reasons.addAll(found.reasons());
        warnings.addAll(found.warnings());
        warnings.addAll(LanguageCheck.lacking(chosen.values(), rule));
        return new Result(signers, copies, roles(), warnings, reasons);
    }

    private void refuseUnfilled(String role) {
        reasons.add(new Finding(Code.ROLE_UNFILLED, Said.of(Saying.ROLE_UNFILLED, role), role));
    }

    private void noteUnfilled(String role) {
        warnings.add(new Finding(Code.COPY_ROLE_UNFILLED, Said.of(Saying.COPY_ROLE_UNFILLED, role), role));
    }

    private void add(SigningTurns.Turn turn) {
        Invitee invitee = turn.invitee();
        Invitee before = chosen.putIfAbsent(invitee.id(), invitee);
        if (before != null) {
            warnings.add(new Finding(Code.SIGNS_ONCE, Said.of(Saying.SIGNS_ONCE, before.called()), before.called()));
            return;
        }
        SignerCheck.Result<ReadyTransaction.Signer> checked = SignerCheck.signer(turn, rule);
        checked.person().ifPresent(signers::add);
        reasons.addAll(checked.reasons());
    }

    /** Who signs gets the documents anyway. */
    private void addCopy(Invitee invitee) {
        if (chosen.putIfAbsent(invitee.id(), invitee) == null) {
            SignerCheck.Result<ReadyTransaction.CopyReceiver> checked = SignerCheck.copyReceiver(invitee, rule);
            checked.person().ifPresent(copies::add);
            reasons.addAll(checked.reasons());
        }
    }

    private void checkAmount() {
        int amount = chosen.size();
        if (amount > MOST_SIGNERS) {
            reasons.add(
                    new Finding(Code.TOO_MANY_SIGNERS, Said.of(Saying.TOO_MANY_SIGNERS, amount, MOST_SIGNERS), null));
        } else if (amount > MANY_SIGNERS) {
            warnings.add(new Finding(Code.MANY_SIGNERS, Said.of(Saying.MANY_SIGNERS, amount, MANY_SIGNERS), null));
        }
    }

    private Map<String, String> roles() {
        Map<String, String> roles = new HashMap<>();
        chosen.values().forEach(invitee -> {
            if (invitee.role() != null) {
                roles.put(invitee.id().value(), invitee.role());
            }
        });
        return roles;
    }
}
