package io.stagesign.request;

import static io.stagesign.request.Deal.contact;
import static io.stagesign.request.Deal.contactId;
import static io.stagesign.request.Deal.everyFile;
import static io.stagesign.request.Deal.jane;
import static io.stagesign.request.Deal.john;
import static io.stagesign.request.Deal.sequential;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.onespan.ReadyTransaction.Challenge;
import io.stagesign.onespan.ReadyTransaction.CopyReceiver;
import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.org.Withheld;
import io.stagesign.salesforce.ContactRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignerSelectionTests {
    private static final String SIXTY_FOUR = "0123456789012345678901234567890123456789012345678901234567890123";
    private static final String TOO_LONG = SIXTY_FOUR + SIXTY_FOUR + SIXTY_FOUR + SIXTY_FOUR;
    private static final List<String> QUESTIONS =
            List.of("Your number? = Contact.Number__c", "Your city? = Contact.City__c");

    @Test
    void everyContactRoleSignsAtTheSameTimeWhenTheRuleNamesNone() {
        SignerSelection.Result result = select(everyFile(), jane(), john());

        assertThat(result.signers())
                .containsExactly(
                        new Signer(
                                contactId(1).value(),
                                "Jane",
                                "Doe",
                                "jane@example.com",
                                1,
                                null,
                                List.of(),
                                null,
                                false),
                        new Signer(
                                contactId(2).value(),
                                "John",
                                "Roe",
                                "john@example.com",
                                1,
                                null,
                                List.of(),
                                null,
                                false));
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
        ContactRole primary = new ContactRole(
                contactId(3), null, true, true, "Max", "Muster", "max@example.com", null, null, Map.of(), false);

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
                .extracting(Deal::english)
                .containsExactly("Contact “Jane Doe” (Decision Maker) has several contact roles and signs once.");
    }

    @Test
    void noContactRoleIsAReason() {
        assertThat(select(everyFile()).reasons())
                .extracting(Deal::english)
                .containsExactly("Add the people who sign to the contact roles of the opportunity.");
    }

    @Test
    void aRoleThatNobodyHasIsAReason() {
        assertThat(select(everyFile("Legal", "Finance"), john()).reasons())
                .extracting(Deal::english)
                .containsExactly("Nobody has the contact role “Finance”, which the signing rule wants to sign: "
                        + "give this role to a contact of the opportunity.");
    }

    @Test
    void aMissingAddressIsAReason() {
        assertThat(select(everyFile(), contact(1, "Legal", "Jane", "Doe", " ")).reasons())
                .extracting(Deal::english)
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
                .extracting(Deal::english)
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
        ContactRole bounced = new ContactRole(
                contactId(1), "Legal", false, true, "Jane", "Doe", "jane@example.com", null, null, Map.of(), true);

        assertThat(select(everyFile(), bounced).reasons())
                .extracting(Deal::english)
                .containsExactly("Correct the e-mail address of contact “Jane Doe” (Legal): "
                        + "mail to “jane@example.com” came back, says Salesforce.");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(select(everyFile(), contact(1, "Legal", null, null, null), contact(2, null, null, "Roe", null))
                        .reasons())
                .extracting(Deal::english)
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
        ContactRole hidden =
                new ContactRole(contactId(1), "Legal", false, false, null, null, null, null, null, Map.of(), false);

        assertThat(select(everyFile(), hidden).reasons())
                .extracting(Deal::english)
                .containsExactly("StageSign may not see the contact of contact role “Legal”: ask an administrator to "
                        + "give the integration user access to it, or remove the contact role.");
    }

    @Test
    void twoContactsMayShareAnAddressWhenTheirNamesDiffer() {
        SignerSelection.Result result =
                select(everyFile(), jane(), contact(2, "Legal", "John", "Doe", "Jane@example.com"));

        assertThat(result.signers()).hasSize(2);
        assertThat(result.reasons()).isEmpty();
        assertThat(result.warnings())
                .extracting(Deal::english)
                .containsExactly("Contact “Jane Doe” (Decision Maker) and contact “John Doe” (Legal) have the e-mail "
                        + "address “Jane@example.com”: whoever reads it gets an invitation for each.");
    }

    @Test
    void twoContactsOfOneNameMayNotShareAnAddress() {
        assertThat(select(everyFile(), jane(), contact(2, "Legal", "jane", "Doe", "JANE@example.com"))
                        .reasons())
                .extracting(Deal::english)
                .containsExactly("Contact “Jane Doe” (Decision Maker) and contact “jane Doe” (Legal) have one name "
                        + "and the e-mail address “JANE@example.com”, so that nobody could tell their signatures apart: "
                        + "change one of them, or remove one contact role.");
    }

    @Test
    void aHundredSignersAreInvitedAndMoreAreNot() {
        assertThat(select(everyFile(), crowd(100)).reasons()).isEmpty();
        assertThat(select(everyFile(), crowd(100)).warnings())
                .extracting(Deal::english)
                .containsExactly("100 people take part; OneSpan Sign advises at most 20.");
        assertThat(select(everyFile(), crowd(101)).reasons())
                .extracting(Deal::english)
                .containsExactly("101 people would take part, but OneSpan Sign takes at most 100: "
                        + "remove contact roles, or name the roles that sign in the signing rule.");
    }

    @Test
    void theOwnerSignsFirstOrLastOrNotAtAll() {
        assertThat(turns(Deal.rule(Map.of("ownerSigns", "First")))).containsExactly("Eva 1", "Jane 2", "John 2");
        assertThat(turns(Deal.rule(Map.of("ownerSigns", "Last")))).containsExactly("Jane 1", "John 1", "Eva 2");
        assertThat(turns(Deal.rule(Map.of(
                        "ownerSigns", "Last",
                        "signingOrder", "Sequential",
                        "signerRoles", List.of("Legal", "Decision Maker")))))
                .containsExactly("John 1", "Jane 2", "Eva 3");
        assertThat(turns(everyFile())).containsExactly("Jane 1", "John 1");
    }

    @Test
    void rolesThatAreJoinedWithAPlusSignAtTheSameTime() {
        Rule rule = sequential("Legal + Decision Maker", "Board");
        ContactRole jack = contact(3, "Board", "Jack", "Coe", "jack@example.com");

        assertThat(select(rule, jane(), john(), jack).signers())
                .extracting(signer -> signer.firstName() + " " + signer.order())
                .containsExactly("John 1", "Jane 1", "Jack 2");
    }

    @Test
    void eachOfTheJoinedRolesThatNobodyHasIsAReason() {
        assertThat(select(sequential("Legal + Board"), john()).reasons())
                .extracting(Finding::subject)
                .containsExactly("Board");
    }

    @Test
    void aRoleThatHasAPlusInItsNameIsOne() {
        ContactRole jack = contact(3, "R + D", "Jack", "Coe", "jack@example.com");

        assertThat(select(sequential("R + D", "Legal"), jack, john()).signers())
                .extracting(signer -> signer.firstName() + " " + signer.order())
                .containsExactly("Jack 1", "John 2");
    }

    @Test
    void theOwnerIsBoundByTheUsersIdAndShownAsOwner() {
        SignerSelection.Result result = select(Deal.rule(Map.of("ownerSigns", "Last")), jane());

        assertThat(result.signers().get(1))
                .isEqualTo(new Signer(
                        "005000000000001AAA", "Eva", "Engel", "eva@example.com", 2, null, List.of(), null, false));
        assertThat(result.roles()).containsEntry("005000000000001AAA", "Owner");
    }

    @Test
    void theOwnerAloneIsNobodyToSign() {
        assertThat(select(Deal.rule(Map.of("ownerSigns", "Last"))).reasons())
                .extracting(Finding::code)
                .containsExactly(Finding.Code.NO_CONTACT_ROLE);
    }

    @Test
    void theOwnerMayNotShareAnAddressWithAContact() {
        SignerSelection.Result result =
                select(Deal.rule(Map.of("ownerSigns", "Last")), contact(1, "Legal", "John", "Roe", "EVA@example.com"));

        assertThat(result.reasons())
                .extracting(Deal::english)
                .containsExactly("Contact “John Roe” (Legal) and the owner “Eva Engel” have the e-mail address "
                        + "“eva@example.com”, which OneSpan Sign does not take for a contact and one of the sender's own "
                        + "people: change one of them.");
    }

    @Test
    void rolesThatGetACopyDoNotSign() {
        SignerSelection.Result result = select(Deal.rule(Map.of("copyRoles", List.of("legal"))), jane(), john());

        assertThat(result.signers()).extracting(Signer::firstName).containsExactly("Jane");
        assertThat(result.copies())
                .containsExactly(new CopyReceiver(contactId(2).value(), "John", "Roe", "john@example.com", null));
        assertThat(result.roles()).containsEntry(contactId(2).value(), "Legal");
        assertThat(result.reasons()).isEmpty();
    }

    @Test
    void whoSignsGetsNoCopyBeside() {
        SignerSelection.Result result = select(
                Deal.rule(Map.of("copyRoles", List.of("Legal"))),
                jane(),
                contact(1, "Legal", "Jane", "Doe", "jane@example.com"));

        assertThat(result.signers()).hasSize(1);
        assertThat(result.copies()).isEmpty();
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void whoCannotGetACopyIsAReasonAndARoleThatNobodyHasIsAWarning() {
        SignerSelection.Result result = select(
                Deal.rule(Map.of("copyRoles", List.of("Legal", "Finance"))),
                jane(),
                contact(2, "Legal", "John", "Roe", null));

        assertThat(result.reasons())
                .extracting(Deal::english)
                .containsExactly("Add an e-mail address to contact “John Roe” (Legal).");
        assertThat(result.warnings())
                .extracting(Deal::english)
                .containsExactly("Nobody has the contact role “Finance”, which the signing rule wants to get a copy.");
    }

    @Test
    void everyoneOnlyGettingACopyIsNobodyToSign() {
        assertThat(select(Deal.rule(Map.of("copyRoles", List.of("Legal"))), john())
                        .reasons())
                .extracting(Finding::code)
                .containsExactly(Finding.Code.NO_CONTACT_ROLE);
    }

    @Test
    void aCodeGoesToTheMobilePhone() {
        Rule rule = Deal.rule(Map.of("authentication", "SMS", "ownerSigns", "First"));

        assertThat(select(rule, withPhone("+49 (0)151 234-56 78")).signers())
                .extracting(Signer::phone)
                .containsExactly("+31612345678", "+491512345678");
        assertThat(select(everyFile(), withPhone("+49 151 2345678")).signers())
                .extracting(Signer::phone)
                .containsOnlyNulls();
    }

    @Test
    void everySignerMayPassOnWhereTheRuleSaysSo() {
        Rule rule = Deal.rule(Map.of("mayPassOn", true, "ownerSigns", "First"));

        assertThat(select(rule, john()).signers()).extracting(Signer::mayPassOn).containsExactly(true, true);
        assertThat(select(everyFile(), john()).signers())
                .extracting(Signer::mayPassOn)
                .containsExactly(false);
    }

    @Test
    void aMissingMobilePhoneIsAReason() {
        assertThat(select(Deal.rule(Map.of("authentication", "SMS")), withPhone(null))
                        .reasons())
                .extracting(Deal::english)
                .containsExactly("Add a mobile phone number to contact “Jane Doe” (Legal): a code is sent to it before "
                        + "they sign.");
        assertThat(select(everyFile(), withPhone(null)).reasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0151 2345678", "(415) 555-1212", "+0 151 2345678", "+49 151 call me", "+1234567890123456", "+49"
            })
    void aMobilePhoneThatIsNotInternationalIsAReason(String number) {
        assertThat(select(Deal.rule(Map.of("authentication", "SMS")), withPhone(number))
                        .reasons())
                .extracting(Deal::english)
                .containsExactly(
                        ("Correct the mobile phone number of contact “Jane Doe” (Legal): “%s” needs the country "
                                        + "code in front, as in +31 6 12345678.")
                                .formatted(number));
    }

    @Test
    void aSignerIsAskedWhatStandsInTheirContactAndTheOwnerIsNot() {
        Rule rule = Deal.rule(Map.of("ownerSigns", "Last", "authentication", "Questions", "questions", QUESTIONS));

        SignerSelection.Result result = select(rule, withAnswers(Map.of("Number__c", " 4711 ", "City__c", "Ghent")));

        assertThat(result.reasons()).isEmpty();
        assertThat(result.signers())
                .extracting(Signer::challenges)
                .containsExactly(
                        List.of(
                                new Challenge("Your number?", new Withheld("4711")),
                                new Challenge("Your city?", new Withheld("Ghent"))),
                        List.of());
        assertThat(result.toString()).contains("Your number?").doesNotContain("4711", "Ghent");
    }

    @Test
    void anEmptyFieldIsAReasonThatNamesContactAndQuestion() {
        Rule rule = Deal.rule(Map.of("authentication", "Questions", "questions", QUESTIONS));

        SignerSelection.Result result = select(rule, withAnswers(Map.of("City__c", " ")));

        assertThat(result.signers()).isEmpty();
        assertThat(result.reasons())
                .extracting(Deal::english)
                .containsExactly(
                        "Fill in the field Number__c of contact “Jane Doe” (Legal): it holds the answer to “Your"
                                + " number?”.",
                        "Fill in the field City__c of contact “Jane Doe” (Legal): it holds the answer to “Your city?”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Street 1\nGhent", "a\tb", TOO_LONG})
    void anAnswerThatNobodyCouldTypeIsAReasonThatDoesNotQuoteIt(String answer) {
        Rule rule = Deal.rule(Map.of("authentication", "Questions", "questions", QUESTIONS));

        assertThat(select(rule, withAnswers(Map.of("Number__c", "4711", "City__c", answer)))
                        .reasons())
                .extracting(Deal::english)
                .containsExactly(
                        "Correct the field City__c of contact “Jane Doe” (Legal): the answer to “Your city?” must"
                                + " be one line of at most 255 characters.");
    }

    private static ContactRole withAnswers(Map<String, String> answers) {
        Map<String, Withheld> withheld =
                answers.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> new Withheld(each.getValue())));
        return new ContactRole(
                contactId(1), "Legal", false, true, "Jane", "Doe", "jane@example.com", null, null, withheld, false);
    }

    @ParameterizedTest
    @CsvSource({
        "nl_NL,  nl",
        "nl,     nl",
        "en_GB,  en-GB",
        "en-us,  en",
        "zh_TW,  zh-TW",
        "no,     nb",
        "' de ', de",
        "sv_SE,  fr",
        "zh,     fr",
        ",       fr"
    })
    void aSignerReadsTheLanguageOfTheContactElseThatOfTheRule(@Nullable String typed, String language) {
        assertThat(select(Deal.rule(Map.of("languageField", "Language__c", "language", "fr")), withLanguage(typed))
                        .signers())
                .extracting(Signer::language)
                .containsExactly(Locale.forLanguageTag(language));
    }

    @Test
    void theOwnerReadsTheLanguageOfTheRule() {
        Rule rule = Deal.rule(Map.of("languageField", "Language__c", "language", "fr", "ownerSigns", "First"));

        assertThat(select(rule, withLanguage("nl")).signers())
                .extracting(Signer::language)
                .containsExactly(Locale.FRENCH, Locale.forLanguageTag("nl"));
    }

    @Test
    void whoGetsACopyReadsTheirLanguageToo() {
        Rule rule = Deal.rule(Map.of("languageField", "Language__c", "copyRoles", List.of("Legal")));

        assertThat(select(rule, jane(), withLanguage(2, "nl")).copies())
                .extracting(CopyReceiver::language)
                .containsExactly(Locale.forLanguageTag("nl"));
    }

    @Test
    void withoutAnyLanguageItIsLeftToTheAccount() {
        assertThat(select(everyFile(), jane()).signers())
                .extracting(Signer::language)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"Dutch, “Dutch”", "'Wants everything to be read to her by telephone', its text"})
    void aTextThatIsNoLanguageIsAReason(String typed, String quoted) {
        assertThat(select(Deal.rule(Map.of("languageField", "Language__c")), withLanguage(typed))
                        .reasons())
                .extracting(Deal::english)
                .containsExactly(
                        ("Correct the field Language__c of contact “Jane Doe” (Legal): %s is no language such as"
                                        + " nl or en_US.")
                                .formatted(quoted));
    }

    private static ContactRole withLanguage(@Nullable String language) {
        return withLanguage(1, language);
    }

    private static ContactRole withLanguage(int number, @Nullable String language) {
        return new ContactRole(
                contactId(number),
                "Legal",
                false,
                true,
                "Jane",
                "Doe",
                "jane@example.com",
                null,
                language,
                Map.of(),
                false);
    }

    private static ContactRole withPhone(@Nullable String phone) {
        return new ContactRole(
                contactId(1), "Legal", false, true, "Jane", "Doe", "jane@example.com", phone, null, Map.of(), false);
    }

    private static List<String> turns(Rule rule) {
        return select(rule, jane(), john()).signers().stream()
                .map(signer -> signer.firstName() + " " + signer.order())
                .toList();
    }

    private static ContactRole[] crowd(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(i -> contact(i, null, "Signer", "Number" + i, "signer" + i + "@example.com"))
                .toArray(ContactRole[]::new);
    }

    private static SignerSelection.Result select(Rule rule, ContactRole... contactRoles) {
        return SignerSelection.of(Deal.opportunity("Harbour crane", List.of(contactRoles), List.of()), rule);
    }
}
