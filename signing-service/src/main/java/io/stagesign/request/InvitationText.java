package io.stagesign.request;

import io.stagesign.salesforce.Opportunity;
import io.stagesign.signing.Template;
import java.util.List;
import java.util.Map;
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

    /** Returns the subject, in one line; without one in the rule it is the opportunity's name. */
    String subject(Rule rule) {
        String filled =
                filled(rule.subject()).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String subject = filled.isEmpty() ? opportunity : filled;
        if (subject.length() <= LONGEST_SUBJECT) {
            return subject;
        }
        int end = LONGEST_SUBJECT - (Character.isHighSurrogate(subject.charAt(LONGEST_SUBJECT - 1)) ? 1 : 0);
        return subject.substring(0, end);
    }

    /** Returns the message; nothing where the account's own text is meant. */
    @Nullable String message(Rule rule) {
        return rule.message() == null ? null : filled(rule.message());
    }

    private String filled(@Nullable String text) {
        return text == null ? "" : Template.fill(text, values);
    }
}
