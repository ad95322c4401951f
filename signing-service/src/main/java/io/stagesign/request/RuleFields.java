package io.stagesign.request;

import io.stagesign.http.JsonFields;
import io.stagesign.salesforce.PeopleFields;
import io.stagesign.signing.FileNames;
import io.stagesign.signing.FilingSettings;
import io.stagesign.signing.Outcome;
import io.stagesign.signing.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code rule} object: what an org posts, and what it keeps in {@code RuleSettings__c}. */
final class RuleFields {
    static final Set<String> MEMBERS = Set.of(
            "name",
            "stage",
            "documents",
            "namePattern",
            "signerRoles",
            "signingOrder",
            "ownerSigns",
            "copyRoles",
            "authentication",
            "questions",
            "mayPassOn",
            "signatureAnchors",
            "signerAttachments",
            "expiresAfterDays",
            "firstReminderDays",
            "reminderEveryDays",
            "language",
            "languageField",
            "subject",
            "message",
            "theme",
            "completedStage",
            "declinedStage",
            "expiredStage",
            "signedFileName",
            "evidenceFileName",
            "fileAs",
            "mergeEvidence",
            "fileReceipt");

    private static final String STAGE = "a stage, of at most 255 characters";

    private static final String FIELD = "the API name of a field of Contact, such as Language__c";

    /** What stands behind the name of a file that a signer may leave out. */
    private static final Pattern OPTIONAL = Pattern.compile("(?i)\\s*\\(optional\\)$");

    private final JsonFields rule;

    private RuleFields(JsonFields rule) {
        this.rule = rule;
    }

    static Rule read(JsonFields rule) {
        rule.refuseOthers(MEMBERS);
        return new RuleFields(rule).read();
    }

    private Rule read() {
        Rule.Documents documents = rule.oneOf("documents", Rule.Documents.values());
        return new Rule(
                rule.text("name", "(?s).{1,80}", "the rule's developer name, of at most 80 characters"),
                rule.text("stage", "(?s).{1,255}", STAGE),
                documents,
                pattern(documents),
                rule.texts("signerRoles", 50, 255),
                rule.oneOf("signingOrder", Rule.SigningOrder.values()),
                rule.optionalNumber("expiresAfterDays", 1, 3650),
                rule.optionalText(
                        "language", "[A-Za-z]{2,3}([-_][A-Za-z]{2,4})?", "a language such as en, nl or pt-BR"),
                languageField(),
                translated("subject", 255, LanguageTexts::unknownInSubject),
                translated("message", 4000, LanguageTexts::unknownInMessage),
                rule.optionalText("theme", "(?s).{1,80}", "the name of a signing theme, of at most 80 characters"),
                participants(),
                anchors(),
                signerAttachments(),
                reminders(),
                outcome(),
                filing());
    }

    /** A refused rule is still built, so that the fields after it are looked at too. */
    private @Nullable String pattern(Rule.Documents documents) {
        String pattern = rule.optionalText("namePattern", "(?s).{1,255}", "a pattern of at most 255 characters");
        boolean needed = documents == Rule.Documents.NAME_PATTERN;
        if (needed && pattern == null) {
            rule.refuse("namePattern", "must be given when documents is NamePattern");
        }
        return needed && (pattern == null || pattern.isEmpty()) ? "*" : pattern;
    }

    /** It becomes part of a query. */
    private @Nullable String languageField() {
        String field = rule.optionalText("languageField", "(?s).{1,80}", FIELD);
        if (field == null || PeopleFields.isName(field)) {
            return field;
        }
        rule.refuse("languageField", "must be " + FIELD);
        return null;
    }

    private Rule.Participants participants() {
        Rule.Authentication authentication = rule.optionalOneOf("authentication", Rule.Authentication.values());
        return new Rule.Participants(
                rule.optionalOneOf("ownerSigns", Rule.OwnerSigns.values()),
                rule.texts("copyRoles", 50, 255),
                authentication,
                new QuestionTexts(rule).read(authentication == Rule.Authentication.QUESTIONS),
                rule.flag("mayPassOn"));
    }

    private List<Anchor> anchors() {
        return ofSigners("signatureAnchors", "Signer1=Signature of the customer:", Anchor::new);
    }

    private List<SignerAttachment> signerAttachments() {
        return ofSigners("signerAttachments", "Signer1=Copy of passport", (signer, written) -> {
            Matcher optional = OPTIONAL.matcher(written);
            boolean required = !optional.find();
            return new SignerAttachment(signer, optional.replaceFirst(""), required);
        });
    }

    /** Each is written {@code signer=text}. */
    private <T> List<T> ofSigners(String field, String example, BiFunction<String, String, T> reading) {
        List<T> read = new ArrayList<>();
        for (String written : rule.texts(field, 50, 255)) {
            int equals = written.indexOf('=');
            String signer = equals < 0 ? "" : written.substring(0, equals).strip();
            String text = equals < 0 ? "" : written.substring(equals + 1).strip();
            if (signer.isEmpty() || OPTIONAL.matcher(text).replaceFirst("").isEmpty()) {
                rule.refuse(field, "must be texts such as " + example);
                return List.of();
            }
            read.add(reading.apply(signer, text));
        }
        return read;
    }

    private Rule.Reminders reminders() {
        return new Rule.Reminders(
                rule.optionalNumber("firstReminderDays", 1, 3650), rule.optionalNumber("reminderEveryDays", 1, 3650));
    }

    private Outcome outcome() {
        return new Outcome(stage("completedStage"), stage("declinedStage"), stage("expiredStage"));
    }

    private @Nullable String stage(String field) {
        return rule.optionalText(field, "(?s).{1,255}", STAGE);
    }

    private FilingSettings filing() {
        return new FilingSettings(
                template("signedFileName", 255, FileNames.OF_SIGNED),
                template("evidenceFileName", 255, FileNames.OF_EVIDENCE),
                rule.optionalOneOf("fileAs", FilingSettings.FileAs.values()),
                rule.flag("mergeEvidence"),
                rule.flag("fileReceipt"));
    }

    /** A text for signers, which may stand there in several languages. */
    private @Nullable String translated(String field, int length, Function<String, List<String>> unknownIn) {
        String text = template(field, length, InvitationText.PLACEHOLDERS);
        List<String> unknown = text == null ? List.of() : unknownIn.apply(text);
        if (!unknown.isEmpty()) {
            rule.refuse(
                    field,
                    "must not hold a text for %s: OneSpan Sign does not have that language"
                            .formatted(String.join(", ", unknown)));
        }
        return text;
    }

    /** A placeholder that nobody fills would be read by signers, or stand in the name of a contract. */
    private @Nullable String template(String field, int length, List<String> placeholders) {
        String text =
                rule.optionalText(field, "(?s).{1," + length + "}", "a text of at most " + length + " characters");
        List<String> unknown = text == null ? List.of() : Template.unknown(text, placeholders);
        if (!unknown.isEmpty()) {
            rule.refuse(
                    field,
                    "must not hold " + String.join(", ", unknown) + ": it knows " + Template.listed(placeholders));
        }
        return text;
    }
}
