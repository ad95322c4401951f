package io.stagesign.request;

import io.stagesign.salesforce.ContactRole;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which contact roles of an opportunity a rule asks to sign, and when each is due. */
final class SigningTurns {
    private SigningTurns() {}

    /**
     * A contact role that signs.
     *
     * @param order lower ones sign first, equal ones at the same time
     */
    record Turn(ContactRole contact, int order) {}

    /** Returns the turns in signing order; one contact may have several. */
    static List<Turn> of(List<ContactRole> contactRoles, Rule rule) {
        List<List<ContactRole>> groups = rule.signerRoles().isEmpty()
                ? everyone(contactRoles)
                : rule.signerRoles().stream()
                        .map(role -> inRole(contactRoles, role))
                        .toList();
        boolean sequential = rule.signingOrder() == Rule.SigningOrder.SEQUENTIAL;
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(i -> turns(groups.get(i), sequential ? i + 1 : 1))
                .toList();
    }

    /** Names the roles of the rule that nobody on the opportunity has. */
    static List<String> unfilledRoles(List<ContactRole> contactRoles, Rule rule) {
        return rule.signerRoles().stream()
                .filter(role -> inRole(contactRoles, role).isEmpty())
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static Stream<Turn> turns(List<ContactRole> group, int order) {
        return group.stream().map(contact -> new Turn(contact, order));
    }

    /** Each alone, the primary contact first: without a list of roles that is all Salesforce knows of an order. */
    private static List<List<ContactRole>> everyone(List<ContactRole> contactRoles) {
        return contactRoles.stream()
                .sorted(Comparator.comparing(contact -> !contact.primary()))
                .map(List::of)
                .toList();
    }

    private static List<ContactRole> inRole(List<ContactRole> contactRoles, String role) {
        return contactRoles.stream()
                .filter(contact ->
                        contact.role() != null && contact.role().strip().equalsIgnoreCase(role.strip()))
                .toList();
    }
}
