package io.stagesign.request;

import io.stagesign.salesforce.ContactRole;
import io.stagesign.salesforce.Opportunity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which people of an opportunity a rule asks to sign, and when each is due. */
final class SigningTurns {
    private static final String TOGETHER = "\\s+\\+\\s+";

    private SigningTurns() {}

    /**
     * Somebody who signs.
     *
     * @param order lower ones sign first, equal ones at the same time
     */
    record Turn(Invitee invitee, int order) {}

    /** Returns the turns in signing order; one contact may have several. */
    static List<Turn> of(Opportunity opportunity, Rule rule) {
        List<Turn> contacts = contacts(opportunity.contactRoles(), rule);
        Invitee owner = Invitee.of(opportunity.owner());
        return switch (rule.participants().owner()) {
            case NO -> contacts;
            case FIRST -> joined(List.of(new Turn(owner, 1)), later(contacts));
            case LAST -> joined(contacts, List.of(new Turn(owner, last(contacts) + 1)));
        };
    }

    /** Returns the contacts that the rule wants to get a copy; one contact may be there several times. */
    static List<Invitee> copies(List<ContactRole> contactRoles, Rule rule) {
        return rule.participants().copyRoles().stream()
                .flatMap(role -> inRole(contactRoles, role).stream())
                .map(Invitee::of)
                .toList();
    }

    /** Names those of the roles that nobody on the opportunity has. */
    static List<String> unfilled(List<ContactRole> contactRoles, List<String> roles) {
        return roles.stream()
                .flatMap(role -> together(contactRoles, role).stream())
                .filter(role -> inRole(contactRoles, role).isEmpty())
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static List<Turn> contacts(List<ContactRole> contactRoles, Rule rule) {
        List<List<ContactRole>> groups = rule.signerRoles().isEmpty()
                ? everyone(contactRoles, rule)
                : rule.signerRoles().stream()
                        .map(turn -> together(contactRoles, turn).stream()
                                .flatMap(role -> inRole(contactRoles, role).stream())
                                .toList())
                        .toList();
        boolean sequential = rule.signingOrder() == Rule.SigningOrder.SEQUENTIAL;
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(i -> turns(groups.get(i), sequential ? i + 1 : 1))
                .toList();
    }

    /** Several roles that sign at the same time are joined with a plus; one that is called so itself is one. */
    private static List<String> together(List<ContactRole> contactRoles, String turn) {
        return inRole(contactRoles, turn).isEmpty() ? List.of(turn.split(TOGETHER, 0)) : List.of(turn);
    }

    private static Stream<Turn> turns(List<ContactRole> group, int order) {
        return group.stream().map(contact -> new Turn(Invitee.of(contact), order));
    }

    private static List<Turn> later(List<Turn> turns) {
        return turns.stream()
                .map(turn -> new Turn(turn.invitee(), turn.order() + 1))
                .toList();
    }

    private static int last(List<Turn> turns) {
        return turns.stream().mapToInt(Turn::order).max().orElse(0);
    }

    private static List<Turn> joined(List<Turn> first, List<Turn> then) {
        List<Turn> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    /**
     * Each alone, the primary contact first: without a list of roles that is all Salesforce knows of an order. Who is
     * there only for a copy does not sign.
     */
    private static List<List<ContactRole>> everyone(List<ContactRole> contactRoles, Rule rule) {
        return contactRoles.stream()
                .filter(contact -> rule.participants().copyRoles().stream().noneMatch(role -> isInRole(contact, role)))
                .sorted(Comparator.comparing(contact -> !contact.primary()))
                .map(List::of)
                .toList();
    }

    private static List<ContactRole> inRole(List<ContactRole> contactRoles, String role) {
        return contactRoles.stream().filter(contact -> isInRole(contact, role)).toList();
    }

    private static boolean isInRole(ContactRole contact, String role) {
        return contact.role() != null && contact.role().strip().equalsIgnoreCase(role.strip());
    }
}
