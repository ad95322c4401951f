package io.stagesign.request;

import static io.stagesign.request.Deal.contact;
import static io.stagesign.request.Deal.contactId;
import static io.stagesign.request.Deal.everyFile;
import static io.stagesign.request.Deal.jane;
import static io.stagesign.request.Deal.john;
import static io.stagesign.request.Deal.sequential;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.salesforce.ContactRole;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerSelectionTests {
    @Test
    void everyContactRoleSignsAtTheSameTimeWhenTheRuleNamesNone() {
        SignerSelection.Result result = select(everyFile(), jane(), john());

        assertThat(result.signers())
                .containsExactly(
                        new Signer(contactId(1).value(), "Jane", "Doe", "jane@example.com", 1),
                        new Signer(contactId(2).value(), "John", "Roe", "john@example.com", 1));
        assertThat(result.roles())
                .containsEntry(contactId(1).value(), "Decision Maker")
                .containsEntry(contactId(2).value(), "Legal");
        assertThat(result.reasons()).isEmpty();
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void rolesOfTheRuleSignInItsOrder() {
        SignerSelection.Result result = select(sequential("legal", " Decision Maker "), jane(), john());

        assertThat(result.signers()).extracting(Signer::lastName).containsExactly("Roe", "Doe");
        assertThat(result.signers()).extracting(Signer::order).containsExactly(1, 2);
    }

    @Test
    void contactsOfOneRoleSignTogether() {
        SignerSelection.Result result = select(
                sequential("Legal", "Decision Maker"),
                jane(),
                john(),
                contact(3, "Legal", "Max", "Muster", "max@example.com"));

        assertThat(result.signers()).extracting(Signer::order).containsExactly(1, 1, 2);
    }

    @Test
    void otherContactRolesDoNotSign() {
        assertThat(select(everyFile("Legal"), jane(), john()).signers())
                .extracting(Signer::lastName)
                .containsExactly("Roe");
    }

    @Test
    void thePrimaryContactIsFirstWhenTheRuleNamesNoRole() {
        ContactRole primary =
                new ContactRole(contactId(3), null, true, true, "Max", "Muster", "max@example.com", false);

        SignerSelection.Result result = select(sequential(), jane(), primary);

        assertThat(result.signers()).extracting(Signer::lastName).containsExactly("Muster", "Doe");
        assertThat(result.signers()).extracting(Signer::order).containsExactly(1, 2);
        assertThat(result.roles()).doesNotContainKey(contactId(3).value());
    }

    @Test
    void aContactWithTwoRolesSignsOnce() {
        SignerSelection.Result result =
                select(everyFile(), jane(), contact(1, "Legal", "Jane", "Doe", "jane@example.com"));

        assertThat(result.signers()).hasSize(1);
        assertThat(result.warnings())
                .extracting(Finding::message)
                .containsExactly("The contact “Jane Doe” (Decision Maker) has several contact roles and signs once.");
    }

    @Test
    void noContactRoleIsAReason() {
        assertThat(select(everyFile()).reasons())
                .extracting(Finding::message)
                .containsExactly("Add the people who sign to the contact roles of the opportunity.");
    }

    @Test
    void aRoleThatNobodyHasIsAReason() {
        assertThat(select(everyFile("Legal", "Finance"), john()).reasons())
                .extracting(Finding::message)
                .containsExactly("Nobody has the contact role “Finance”, which the signing rule wants to sign: "
                        + "give this role to a contact of the opportunity.");
    }

    @Test
    void aMissingAddressIsAReason() {
        assertThat(select(everyFile(), contact(1, "Legal", "Jane", "Doe", " ")).reasons())
                .extracting(Finding::message)
                .containsExactly("Add an e-mail address to contact “Jane Doe” (Legal).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane",
                "jane@",
                "@example.com",
                "jane@example",
                "jane doe@example.com",
                "jane@example..com",
                "jane@-example.com",
                "jane.@example.com",
                "jane@example.com,john@example.com",
                "<jane@example.com>"
            })
    void aMalformedAddressIsAReason(String address) {
        assertThat(select(everyFile(), contact(1, null, "Jane", "Doe", address)).reasons())
                .extracting(Finding::message)
                .containsExactly("Correct the e-mail address of contact “Jane Doe”: “%s” is none.".formatted(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@mail.my-company.com",
                "j.o'doe+sign@example.co.uk",
                "jäne@müller.de",
                "a@b.io",
                "jane_doe@example.museum"
            })
    void usualAddressesAreAccepted(String address) {
        assertThat(select(everyFile(), contact(1, null, "Jane", "Doe", address)).signers())
                .extracting(Signer::email)
                .containsExactly(address);
    }

    @Test
    void anAddressThatBouncedIsAReason() {
        ContactRole bounced =
                new ContactRole(contactId(1), "Legal", false, true, "Jane", "Doe", "jane@example.com", true);

        assertThat(select(everyFile(), bounced).reasons())
                .extracting(Finding::message)
                .containsExactly("Correct the e-mail address of contact “Jane Doe” (Legal): "
                        + "mail to “jane@example.com” came back, says Salesforce.");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(select(everyFile(), contact(1, "Legal", null, null, null), contact(2, null, null, "Roe", null))
                        .reasons())
                .extracting(Finding::message)
                .containsExactly(
                        "Add a last name to contact “003000000000001AAA” (Legal).",
                        "Add an e-mail address to contact “003000000000001AAA” (Legal).",
                        "Add a first name to contact “Roe”: OneSpan Sign invites nobody without one.",
                        "Add an e-mail address to contact “Roe”.");
    }

    @Test
    void aNameOfSeveralWordsWithoutFirstNameReadsTheSameAfterwards() {
        Signer signer = select(everyFile(), contact(1, null, null, "Maria dos  Santos", "m@example.com"))
                .signers()
                .get(0);

        assertThat(signer.firstName()).isEqualTo("Maria");
        assertThat(signer.lastName()).isEqualTo("dos Santos");
    }

    @Test
    void straightQuotesBecomeTypographicOnes() {
        Signer signer = select(everyFile(), contact(1, null, "Jan \"Joop\"", "Smit", "j@example.com"))
                .signers()
                .get(0);

        assertThat(signer.firstName()).isEqualTo("Jan “Joop”");
    }

    @Test
    void aContactThatMayNotBeReadIsAReason() {
        ContactRole hidden = new ContactRole(contactId(1), "Legal", false, false, null, null, null, false);

        assertThat(select(everyFile(), hidden).reasons())
                .extracting(Finding::message)
                .containsExactly("StageSign may not see the contact of contact role “Legal”: ask an administrator to "
                        + "give the integration user access to it, or remove the contact role.");
    }

    @Test
    void twoContactsMayShareAnAddressWhenTheirNamesDiffer() {
        SignerSelection.Result result =
                select(everyFile(), jane(), contact(2, "Legal", "John", "Doe", "Jane@example.com"));

        assertThat(result.signers()).hasSize(2);
        assertThat(result.reasons()).isEmpty();
    }

    @Test
    void twoContactsOfOneNameMayNotShareAnAddress() {
        assertThat(select(everyFile(), jane(), contact(2, "Legal", "jane", "Doe", "JANE@example.com"))
                        .reasons())
                .extracting(Finding::message)
                .containsExactly("Two contacts have the name “jane Doe” and the e-mail address “JANE@example.com”, "
                        + "so that nobody could tell their signatures apart: change one of them, "
                        + "or remove one contact role.");
    }

    @Test
    void aHundredSignersAreInvitedAndMoreAreNot() {
        assertThat(select(everyFile(), crowd(100)).reasons()).isEmpty();
        assertThat(select(everyFile(), crowd(100)).warnings())
                .extracting(Finding::message)
                .containsExactly("100 people sign; OneSpan Sign advises at most 20.");
        assertThat(select(everyFile(), crowd(101)).reasons())
                .extracting(Finding::message)
                .containsExactly("101 people would sign, but OneSpan Sign takes at most 100: "
                        + "remove contact roles, or name the roles that sign in the signing rule.");
    }

    private static ContactRole[] crowd(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(i -> contact(i, null, "Signer", "Number" + i, "signer" + i + "@example.com"))
                .toArray(ContactRole[]::new);
    }

    private static SignerSelection.Result select(Rule rule, ContactRole... contactRoles) {
        return SignerSelection.of(List.of(contactRoles), rule);
    }
}
