package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Messages;
import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.signing.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What signers read in their invitation: the rule's texts, filled with what they know of the opportunity. */
final class InvitationText {
    static final List<String> PLACEHOLDERS = List.of("opportunity", "owner");

    private static final int LONGEST_SUBJECT = 255;

    private final String opportunity;
    private final Map<String, String> values;

    InvitationText(Opportunity opportunity) {
        this.opportunity = opportunity.name();
        values = Map.of(
                "opportunity", opportunity.name(), "owner", opportunity.owner().name());
    }

    /** Returns the subject in that language, in one line; without one in the rule it is the opportunity's name. */
    String subject(Rule rule, @Nullable Locale language) {
        String filled = filled(LanguageTexts.ofSubject(rule.subject()).nearest(language))
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        String subject = filled.isEmpty() ? opportunity : filled;
        if (subject.length() <= LONGEST_SUBJECT) {
            return subject;
        }
        int end = LONGEST_SUBJECT - (Character.isHighSurrogate(subject.charAt(LONGEST_SUBJECT - 1)) ? 1 : 0);
        return subject.substring(0, end);
    }

    /**
     * Returns what each signer reads; nothing where the account's own text is meant. Where they read different texts there
     * is none for all: whatever OneSpan does with both, each gets one text, and it is theirs.
     */
    @Nullable Messages messages(Rule rule, List<Signer> signers) {
        LanguageTexts texts = LanguageTexts.ofMessage(rule.message());
        if (texts.plain().isEmpty() && !texts.isTranslated()) {
            return null;
        }
        Map<String, String> messages = new HashMap<>();
        signers.forEach(signer -> messages.put(signer.id(), filled(texts.nearest(signer.language()))));
        Set<String> different = Set.copyOf(messages.values());
        return different.size() == 1 ? Messages.toAll(different.iterator().next()) : new Messages(null, messages);
    }

    private String filled(String text) {
        return Template.fill(text, values);
    }
}
