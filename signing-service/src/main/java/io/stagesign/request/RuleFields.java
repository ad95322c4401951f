package io.stagesign.request;

import io.stagesign.http.JsonFields;
import org.jspecify.annotations.Nullable;

/** Reads the {@code rule} object: what an org posts, and what it keeps in {@code RuleSettings__c}. */
final class RuleFields {
    private RuleFields() {}

    static Rule read(JsonFields rule) {
        Rule.Documents documents = rule.oneOf("documents", Rule.Documents.values());
        String pattern = rule.optionalText("namePattern", "(?s).{1,255}", "a pattern of at most 255 characters");
        if (documents == Rule.Documents.NAME_PATTERN && pattern == null) {
            rule.refuse("namePattern", "must be given when documents is NamePattern");
        }
        return new Rule(
                rule.text("name", "(?s).{1,80}", "the rule's developer name, of at most 80 characters"),
                rule.text("stage", "(?s).{1,255}", "the stage, of at most 255 characters"),
                documents,
                patternFor(documents, pattern),
                rule.texts("signerRoles", 50, 255),
                rule.oneOf("signingOrder", Rule.SigningOrder.values()),
                rule.optionalNumber("expiresAfterDays", 1, 3650),
                rule.optionalText(
                        "language", "[A-Za-z]{2,3}([-_][A-Za-z]{2,4})?", "a language such as en, nl or pt-BR"),
                rule.optionalText("subject", "(?s).{1,255}", "a text of at most 255 characters"),
                rule.optionalText("message", "(?s).{1,4000}", "a text of at most 4000 characters"));
    }

    /** A refused rule is still built, so that the fields after it are looked at too. */
    private static @Nullable String patternFor(Rule.Documents documents, @Nullable String pattern) {
        return documents == Rule.Documents.NAME_PATTERN && (pattern == null || pattern.isEmpty()) ? "*" : pattern;
    }
}
