package io.stagesign.request;

import io.stagesign.http.JsonFields;
import io.stagesign.onespan.ReadyTransaction.Challenge;
import io.stagesign.salesforce.PeopleFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rule asks signers, each written {@code question = Contact.Field__c}. */
final class QuestionTexts {
    private static final String FIELD = "questions";

    private static final int LONGEST_QUESTION = 255;
    private static final int LONGEST_LINE = LONGEST_QUESTION + 100;
    private static final String CONTACT = "Contact.";

    private final JsonFields rule;

    QuestionTexts(JsonFields rule) {
        this.rule = rule;
    }

    /** @param needed whether the rule asks; questions that nobody is asked would protect nothing, and are refused */
    List<Rule.Question> read(boolean needed) {
        List<Rule.Question> questions = new ArrayList<>();
        for (String written : rule.texts(FIELD, Challenge.MOST, LONGEST_LINE)) {
            Optional<Rule.Question> question = question(written);
            if (question.isEmpty()) {
                rule.refuse(
                        FIELD,
                        "must be lines such as What is your customer number? = Contact.CustomerNumber__c, with a"
                                + " field of Contact behind the last equals sign");
                return List.of();
            }
            questions.add(question.get());
        }
        checkUse(needed, questions);
        return questions;
    }

    private void checkUse(boolean needed, List<Rule.Question> questions) {
        if (needed && questions.isEmpty()) {
            rule.refuse(FIELD, "must be given when authentication is Questions");
        } else if (!needed && !questions.isEmpty()) {
            rule.refuse(FIELD, "must not be given unless authentication is Questions");
        } else if (questions.stream().map(Rule.Question::text).distinct().count() < questions.size()) {
            rule.refuse(FIELD, "must be different questions");
        }
    }

    /** The field becomes part of a query. */
    private static Optional<Rule.Question> question(String written) {
        int equals = written.lastIndexOf('=');
        String text = equals < 0 ? "" : written.substring(0, equals).strip();
        String name = written.substring(equals + 1).strip();
        boolean prefixed = name.regionMatches(true, 0, CONTACT, 0, CONTACT.length());
        String field = prefixed ? name.substring(CONTACT.length()) : name;
        return text.isEmpty() || text.length() > LONGEST_QUESTION || !PeopleFields.isName(field)
                ? Optional.empty()
                : Optional.of(new Rule.Question(text, field));
    }
}
