package io.stagesign.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.stagesign.onespan.ReminderSchedule;
import io.stagesign.signing.FilingSettings;
import io.stagesign.signing.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signing rule as it was when the opportunity entered the stage: what is sent, and who signs.
 *
 * @param name developer name of the rule
 * @param stage that the opportunity entered
 * @param namePattern of file names, with the wildcards * and ?; present for {@link Documents#NAME_PATTERN}
 * @param signerRoles names of contact roles in signing order, those that sign at the same time joined with a plus; empty:
 *     every contact role signs
 * @param expiresAfterDays absent: OneSpan's own setting applies
 * @param language of invitation and ceremony, such as {@code en} or {@code nl}
 * @param languageField of Contact, which holds the language of a contact where it is not that of the rule
 * @param theme name of a signing theme of the account
 * @param participants like what follows absent in rules that an earlier release stored: then nothing of it was asked for
 */
public record Rule(
        String name,
        String stage,
        Documents documents,
        @Nullable String namePattern,
        List<String> signerRoles,
        SigningOrder signingOrder,
        @Nullable Integer expiresAfterDays,
        @Nullable String language,
        @Nullable String languageField,
        @Nullable String subject,
        @Nullable String message,
        @Nullable String theme,
        Participants participants,
        List<Anchor> anchors,
        List<SignerAttachment> signerAttachments,
        Reminders reminders,
        Outcome outcome,
        FilingSettings filing) {
    public Rule {
        signerRoles = List.copyOf(signerRoles);
        participants = Objects.requireNonNullElse(participants, Participants.SIGNERS_ONLY);
        anchors = List.copyOf(Objects.requireNonNullElse(anchors, List.of()));
        signerAttachments = List.copyOf(Objects.requireNonNullElse(signerAttachments, List.of()));
        reminders = Objects.requireNonNullElse(reminders, Reminders.NONE);
        outcome = Objects.requireNonNullElse(outcome, Outcome.NONE);
        filing = Objects.requireNonNullElse(filing, FilingSettings.USUAL);
        if (documents == Documents.NAME_PATTERN && (namePattern == null || namePattern.isBlank())) {
            throw new IllegalArgumentException("a rule that selects files by name needs a name pattern");
        }
    }

    /** Whether the signers' mobile phones have to be known. */
    boolean needsPhones() {
        return participants.authentication() == Authentication.SMS;
    }

    /** Whether a signer may let somebody else sign instead, who gets no code: nobody knows their phone. */
    boolean mayPassOn() {
        return Boolean.TRUE.equals(participants.passOn());
    }

    /** Which files of the opportunity are sent. */
    public enum Documents {
        @JsonProperty("All")
        ALL,
        @JsonProperty("NamePattern")
        NAME_PATTERN,
        @JsonProperty("Latest")
        LATEST
    }

    /** Whether signers wait for each other. */
    public enum SigningOrder {
        @JsonProperty("Parallel")
        PARALLEL,
        @JsonProperty("Sequential")
        SEQUENTIAL
    }

    /**
     * Who takes part beside the contacts that sign, and how everyone proves who they are.
     *
     * @param copyRoles names of contact roles that receive a copy only
     * @param questions for {@link Authentication#QUESTIONS}; absent in rules that an earlier release stored
     * @param passOn whether signers may let somebody else sign instead; absent in rules that an earlier release stored
     */
    public record Participants(
            OwnerSigns owner,
            List<String> copyRoles,
            Authentication authentication,
            List<Question> questions,
            @Nullable Boolean passOn) {
        static final Participants SIGNERS_ONLY =
                new Participants(OwnerSigns.NO, List.of(), Authentication.EMAIL, List.of(), false);

        public Participants {
            copyRoles = List.copyOf(copyRoles);
            questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
        }
    }

    /** Whether the owner of the opportunity signs too, and when. */
    public enum OwnerSigns {
        @JsonProperty("No")
        NO,
        @JsonProperty("First")
        FIRST,
        @JsonProperty("Last")
        LAST
    }

    /**
     * What a signer is asked.
     *
     * @param field API name of the field of Contact that holds the answer
     */
    public record Question(String text, String field) {}

    /** How a signer proves who they are before they see the documents. */
    public enum Authentication {
        /** The invitation came to their address. */
        @JsonProperty("Email")
        EMAIL,
        /** A code came to their mobile phone. */
        @JsonProperty("SMS")
        SMS,
        /** They know what stands in fields of their contact. */
        @JsonProperty("Questions")
        QUESTIONS
    }

    /** When signers who have not signed are reminded, in days; absent: as the account has it. */
    public record Reminders(
            @Nullable Integer firstAfter, @Nullable Integer thenEvery) {
        static final Reminders NONE = new Reminders(null, null);

        /** For how long signers are reminded of what never expires: nobody reads the hundredth. */
        private static final int LONGEST_DAYS = 90;

        /**
         * Returns when OneSpan is to remind by itself; nothing when that is left to the account.
         *
         * @param expiresAfterDays after which nobody can sign any more
         */
        Optional<ReminderSchedule> schedule(@Nullable Integer expiresAfterDays) {
            Integer first = firstAfter == null ? thenEvery : firstAfter;
            if (first == null) {
                return Optional.empty();
            }
            if (thenEvery == null) {
                return Optional.of(new ReminderSchedule(first, 0, 0));
            }
            int days = expiresAfterDays == null ? LONGEST_DAYS : expiresAfterDays;
            return Optional.of(new ReminderSchedule(first, thenEvery, Math.max(0, (days - first) / thenEvery)));
        }
    }
}
