package io.stagesign.request;

import static io.stagesign.request.Deal.contactId;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.onespan.ReadyTransaction.Messages;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.ContactRole;
import io.stagesign.salesforce.Opportunity;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which signer reads what in which language. */
class InvitationLanguageTests {
    private static final RequestKey KEY =
            new RequestKey(new OrgId("00D000000000001EAA"), new RecordId("a00000000000001AAA"));
    private static final String MESSAGE = "Please sign {opportunity}.\n[fr] Veuillez signer {opportunity}.";

    @TempDir
    private Path folder;

    @Test
    void eachSignerReadsTheMessageInTheirLanguage() {
        ReadyTransaction transaction = ready(rule(Map.of()), "fr_FR", "nl");

        assertThat(transaction.message())
                .isEqualTo(new Messages(null, Map.of(id(1), "Veuillez signer Pumps.", id(2), "Please sign Pumps.")));
    }

    @Test
    void whereAllReadOneTextTheTransactionHasIt() {
        assertThat(ready(rule(Map.of()), "fr", "fr").message()).isEqualTo(Messages.toAll("Veuillez signer Pumps."));
        assertThat(ready(rule(Map.of()), "nl", null).message()).isEqualTo(Messages.toAll("Please sign Pumps."));
    }

    @Test
    void subjectAndConsentAreInTheLanguageThatAllSignersShareElseInThatOfTheRule() {
        Rule rule = rule(Map.of("language", "de", "subject", "Contract [fr] Contrat [de] Vertrag"));

        ReadyTransaction shared = ready(rule, "fr", "fr");
        ReadyTransaction mixed = ready(rule, "fr", "nl");

        assertThat(shared.language()).isEqualTo(Locale.FRENCH);
        assertThat(shared.name()).isEqualTo("Contrat");
        assertThat(mixed.language()).isEqualTo(Locale.GERMAN);
        assertThat(mixed.name()).isEqualTo("Vertrag");
    }

    @Test
    void whoDoesNotGetTheirLanguageIsTold() {
        assertThat(warnings(rule(Map.of("language", "nl")), "fr", "de"))
                .containsExactly(
                        "Signers read different languages: subject and consent are in “nl” for all of them, because OneSpan"
                                + " Sign has one of each.",
                        "The message to Jane 2 Doe is not in “de”: the signing rule has no text in it.");
        assertThat(warnings(rule(Map.of("language", "nl")), "sv_SE", "nl"))
                .containsExactly(
                        "OneSpan Sign does not have “sv_SE”, the language of contact “Jane 1 Doe” (Legal): “nl” is"
                                + " used instead.");
        assertThat(warnings(rule(Map.of("language", "sv")), null, null))
                .containsExactly(
                        "OneSpan Sign does not have “sv”, the language of the signing rule: the language of the"
                                + " OneSpan account is used instead.");
        assertThat(warnings(rule(Map.of("language", "nl")), "fr", "fr")).isEmpty();
    }

    @Test
    void thePreflightSaysWhichLanguageEachSignerReads() {
        PreflightView view = PreflightView.of(check(rule(Map.of()), "fr_FR", null), Locale.ENGLISH);

        assertThat(view.signers()).extracting(PreflightView.Signer::language).containsExactly("fr", null);
    }

    private static Rule rule(Map<String, Object> members) {
        Map<String, Object> all = new HashMap<>(Map.of("message", MESSAGE, "languageField", "Language__c"));
        all.putAll(members);
        return Deal.rule(all);
    }

    private ReadyTransaction ready(Rule rule, @Nullable String first, @Nullable String second) {
        Assembly assembly = assembler()
                .assemble(KEY, deal(first, second), rule, ThemeChoice.NONE, Map.of(Deal.fileId(1), contract()));
        return ((Assembly.Ready) assembly).transaction();
    }

    private List<String> warnings(Rule rule, @Nullable String first, @Nullable String second) {
        return check(rule, first, second).warnings().stream().map(Deal::english).toList();
    }

    private Readiness check(Rule rule, @Nullable String first, @Nullable String second) {
        return assembler().check(deal(first, second), rule, ThemeChoice.NONE, Map.of(Deal.fileId(1), contract()));
    }

    private static TransactionAssembler assembler() {
        return new TransactionAssembler(Clock.systemUTC());
    }

    private static Opportunity deal(@Nullable String first, @Nullable String second) {
        return Deal.opportunity(
                "Pumps", List.of(contact(1, first), contact(2, second)), List.of(Deal.file(1, "Contract.pdf")));
    }

    private static ContactRole contact(int number, @Nullable String language) {
        String email = "jane" + number + "@example.com";
        return new ContactRole(
                contactId(number),
                "Legal",
                false,
                true,
                "Jane " + number,
                "Doe",
                email,
                null,
                language,
                Map.of(),
                false);
    }

    private Path contract() {
        return new TestPdf().textDownTo(PDRectangle.A4, 400).saved(folder.resolve("contract"));
    }

    private static String id(int number) {
        return contactId(number).value();
    }
}
