package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.ApiDocument;
import io.stagesign.http.FieldError;
import io.stagesign.http.JsonFields;
import io.stagesign.onespan.ReminderSchedule;
import io.stagesign.signing.FilingSettings;
import io.stagesign.signing.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RuleFieldsTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void theDescriptionOfTheApiHasEveryMember() {
        assertThat(new ApiDocument().schema("Rule").path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(RuleFields.MEMBERS);
    }

    @Test
    void whatIsLeftOutAsksForNothing() {
        Rule rule = Deal.rule(Map.of());

        assertThat(rule.participants()).isEqualTo(Rule.Participants.SIGNERS_ONLY);
        assertThat(rule.reminders()).isEqualTo(Rule.Reminders.NONE);
        assertThat(rule.outcome()).isEqualTo(Outcome.NONE);
        assertThat(rule.filing()).isEqualTo(FilingSettings.USUAL);
    }

    @Test
    void stagesAreReadForEachEnd() {
        Rule rule = Deal.rule(
                Map.of("completedStage", "Closed Won", "declinedStage", "Closed Lost", "expiredStage", "Negotiation"));

        assertThat(rule.outcome()).isEqualTo(new Outcome("Closed Won", "Closed Lost", "Negotiation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Language__c", "Department", "acme__Language__c"})
    void theLanguageIsInAFieldOfContact(String field) {
        assertThat(Deal.rule(Map.of("languageField", field)).languageField()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Account.Name",
                "Email FROM Contact) FROM Opportunity --",
                "1st",
                "L'",
                " Language__c",
                "Language__c\n",
                "é"
            })
    void whatIsNoNameOfAFieldNeverReachesAQuery(String field) {
        assertThatThrownBy(() -> Deal.rule(Map.of("languageField", field)))
                .hasMessageContaining("must be the API name of a field of Contact, such as Language__c");
    }

    @Test
    void anAnchorNamesSignerAndText() {
        Rule rule = Deal.rule(Map.of("signatureAnchors", List.of("Signer1 = a=b:")));

        assertThat(rule.anchors()).containsExactly(new Anchor("Signer1", "a=b:"));
        assertThat(JSON.readValue(JSON.writeValueAsString(rule), Rule.class)).isEqualTo(rule);
        assertThatThrownBy(() -> Deal.rule(Map.of("signatureAnchors", List.of("Signature:"))))
                .hasMessageContaining("must be texts such as Signer1=Signature of the customer:");
        assertThatThrownBy(() -> Deal.rule(Map.of("signatureAnchors", List.of("Signer1="))))
                .hasMessageContaining("must be texts such as");
    }

    @Test
    void aQuestionNamesTheFieldWithItsAnswerBehindTheLastEqualsSign() {
        Rule rule = Deal.rule(Map.of(
                "authentication",
                "Questions",
                "questions",
                List.of("What is your customer number? = Contact.CustomerNumber__c", "1 + 1 = ? =City__c")));

        assertThat(rule.participants().questions())
                .containsExactly(
                        new Rule.Question("What is your customer number?", "CustomerNumber__c"),
                        new Rule.Question("1 + 1 = ?", "City__c"));
        assertThat(JSON.readValue(JSON.writeValueAsString(rule), Rule.class)).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is your customer number?",
                "= Contact.CustomerNumber__c",
                "Number? =",
                "Number? = Contact.Account.Name",
                "Number? = Email FROM Contact) FROM Opportunity --"
            })
    void aQuestionWithoutAFieldOfContactIsRefused(String written) {
        assertThatThrownBy(() -> Deal.rule(Map.of("authentication", "Questions", "questions", List.of(written))))
                .hasMessageContaining("with a field of Contact behind the last equals sign");
    }

    @Test
    void questionsComeWithTheirAuthenticationAndOneOrTwoOfThem() {
        assertThatThrownBy(() -> Deal.rule(Map.of("authentication", "Questions")))
                .hasMessageContaining("must be given when authentication is Questions");
        assertThatThrownBy(() -> Deal.rule(Map.of("questions", List.of("Number? = Number__c"))))
                .hasMessageContaining("must not be given unless authentication is Questions");
        assertThatThrownBy(() -> Deal.rule(Map.of(
                        "authentication", "Questions", "questions", List.of("A? = A__c", "B? = B__c", "C? = C__c"))))
                .hasMessageContaining("must be a list of at most 2 texts");
        assertThatThrownBy(() -> Deal.rule(
                        Map.of("authentication", "Questions", "questions", List.of("A? = A__c", "A? = B__c"))))
                .hasMessageContaining("must be different questions");
    }

    @Test
    void anAttachmentNamesSignerAndWhatIsAskedFor() {
        Rule rule = Deal.rule(
                Map.of("signerAttachments", List.of("* = Copy of passport", "Legal=Register (Optional)", "Owner=a=b")));

        assertThat(rule.signerAttachments())
                .containsExactly(
                        new SignerAttachment("*", "Copy of passport", true),
                        new SignerAttachment("Legal", "Register", false),
                        new SignerAttachment("Owner", "a=b", true));
        assertThat(JSON.readValue(JSON.writeValueAsString(rule), Rule.class)).isEqualTo(rule);
        assertThatThrownBy(() -> Deal.rule(Map.of("signerAttachments", List.of("Legal=(optional)"))))
                .hasMessageContaining("must be texts such as Signer1=Copy of passport");
    }

    @Test
    void aPlaceholderThatNobodyFillsIsRefused() {
        assertThatThrownBy(() -> Deal.rule(Map.of("signedFileName", "{title} {price}", "evidenceFileName", "{title}")))
                .hasMessageContaining("must not hold {price}: it knows {date}, {document}, {opportunity}, {title}")
                .hasMessageContaining("must not hold {title}: it knows {date}, {opportunity}");
    }

    @ParameterizedTest
    @CsvSource({
        "3,   ,   ,  3, 0, 0",
        "3,   7,  30, 3, 7, 3",
        "3,   7,  ,   3, 7, 12",
        ",    5,  30, 5, 5, 5",
        "40,  5,  30, 40, 5, 0"
    })
    void remindersFollowUntilTheTimeIsOver(
            @Nullable Integer first, @Nullable Integer every, @Nullable Integer expires, int at, int then, int times) {
        assertThat(new Rule.Reminders(first, every).schedule(expires)).contains(new ReminderSchedule(at, then, times));
    }

    @Test
    void withoutRemindersThereIsNoSchedule() {
        assertThat(Rule.Reminders.NONE.schedule(30)).isEmpty();
    }

    @Test
    void aRuleThatAnEarlierReleaseStoredIsStillRead() {
        String stored = """
                {"name": "Proposal", "stage": "Proposal", "documents": "All", "namePattern": null, "signerRoles": [],
                 "signingOrder": "Parallel", "expiresAfterDays": 30, "language": null, "subject": null, "message": null}""";

        assertThat(JSON.readValue(stored, Rule.class)).isEqualTo(Deal.rule(Map.of("expiresAfterDays", 30)));
    }

    @Test
    void whatIsStoredIsReadBackTheSame() {
        Rule rule = Deal.rule(Map.of("completedStage", "Closed Won"));

        assertThat(JSON.readValue(JSON.writeValueAsString(rule), Rule.class)).isEqualTo(rule);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        List<FieldError> errors = new ArrayList<>();

        RuleFields.read(new JsonFields(JSON.readTree("{\"stage\": 1, \"fileAs\": 2, \"holdMinutes\": 3}"), errors));

        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("holdMinutes", "documents", "name", "stage", "signingOrder", "fileAs");
    }
}
