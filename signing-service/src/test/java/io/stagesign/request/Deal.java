package io.stagesign.request;

import io.stagesign.http.FieldError;
import io.stagesign.http.JsonFields;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.ContactRole;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.SourceFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes opportunities, contact roles, files and rules for the tests, with what matters and usual values for the rest. */
final class Deal {
    private static final Instant MODIFIED = Instant.parse("2026-11-24T09:00:00Z");

    private Deal() {}

    static Opportunity opportunity(String name, List<ContactRole> contactRoles, List<SourceFile> files) {
        Opportunity.Owner owner = new Opportunity.Owner(
                new RecordId("005000000000001AAA"), "Eva", "Engel", "eva@example.com", "0031 6 12345678", "en_US");
        return new Opportunity(new RecordId("006000000000001AAA"), name, owner, contactRoles, files, List.of());
    }

    /** Returns what a finding says to those who read English. */
    static String english(Finding finding) {
        return finding.message(Locale.ENGLISH);
    }

    static ContactRole contact(
            int number, @Nullable String role, @Nullable String first, @Nullable String last, @Nullable String email) {
        return new ContactRole(contactId(number), role, false, true, first, last, email, null, null, Map.of(), false);
    }

    static ContactRole jane() {
        return contact(1, "Decision Maker", "Jane", "Doe", "jane@example.com");
    }

    static ContactRole john() {
        return contact(2, "Legal", "John", "Roe", "john@example.com");
    }

    static RecordId contactId(int number) {
        return new RecordId("003%012dAAA".formatted(number));
    }

    static RecordId fileId(int number) {
        return new RecordId("068%012dAAA".formatted(number));
    }

    static SourceFile file(int number, String name, long size) {
        int dot = name.lastIndexOf('.');
        return new SourceFile(
                SourceFile.Kind.CONTENT_VERSION,
                fileId(number),
                new RecordId("069%012dAAA".formatted(number)),
                dot < 0 ? name : name.substring(0, dot),
                dot < 0 ? null : name.substring(dot + 1),
                size,
                null,
                null,
                MODIFIED.plusSeconds(number));
    }

    static SourceFile file(int number, String name) {
        return file(number, name, 1000);
    }

    static SourceFile filed(int number, String name) {
        SourceFile file = file(number, name);
        return new SourceFile(
                file.kind(),
                file.id(),
                file.documentId(),
                file.title(),
                file.extension(),
                file.size(),
                null,
                "a00000000000001AAA:doc",
                file.modifiedAt());
    }

    static Rule everyFile(String... signerRoles) {
        return rule(Rule.Documents.ALL, null, Rule.SigningOrder.PARALLEL, signerRoles);
    }

    static Rule sequential(String... signerRoles) {
        return rule(Rule.Documents.ALL, null, Rule.SigningOrder.SEQUENTIAL, signerRoles);
    }

    static Rule matching(String pattern) {
        return rule(Rule.Documents.NAME_PATTERN, pattern, Rule.SigningOrder.PARALLEL);
    }

    static Rule latest() {
        return rule(Rule.Documents.LATEST, null, Rule.SigningOrder.PARALLEL);
    }

    private static Rule rule(
            Rule.Documents documents, @Nullable String pattern, Rule.SigningOrder order, String... signerRoles) {
        return rule(Map.of(
                "documents", documents,
                "namePattern", pattern == null ? "" : pattern,
                "signingOrder", order,
                "signerRoles", signerRoles));
    }

    /** Returns a rule that sends every file to everyone, but for these members of its JSON. */
    static Rule rule(Map<String, Object> members) {
        Map<String, Object> rule = new HashMap<>(
                Map.of("name", "Proposal", "stage", "Proposal", "documents", "All", "signingOrder", "Parallel"));
        rule.putAll(members);
        List<FieldError> errors = new ArrayList<>();
        Rule read = RuleFields.read(new JsonFields(JsonMapper.shared().valueToTree(rule), errors));
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.toString());
        }
        return read;
    }
}
