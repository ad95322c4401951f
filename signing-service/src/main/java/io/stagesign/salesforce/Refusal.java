package io.stagesign.salesforce;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Why an org refuses a call for good, and who has to do what; {@code %s} is the object that the call was about. */
enum Refusal {
    NO_RIGHTS(
            "The integration user may not do this with %s: assign the permission set StageSign Integration and share the"
                    + " record with it.",
            "INSUFFICIENT_ACCESS", "INSUFFICIENT_ACCESS_OR_READONLY", "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY"),
    RULE_OF_THE_ORG(
            "A validation rule, trigger or flow of this org refused the change of %s: exempt the integration user.",
            "FIELD_CUSTOM_VALIDATION_EXCEPTION",
            "FIELD_FILTER_VALIDATION_EXCEPTION",
            "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
            "CANNOT_EXECUTE_FLOW_TRIGGER"),
    GONE(
            "A record (%s) was deleted, or the integration user cannot see it: restore or share it.",
            "ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY", "INVALID_ID_FIELD", "NOT_FOUND"),
    LOCKED("A record (%s) is locked, for example by an approval: unlock it.", "ENTITY_IS_LOCKED"),
    STORAGE_FULL(
            "This org has no file storage left: ask the Salesforce administrator to free or buy some.",
            "STORAGE_LIMIT_EXCEEDED"),
    NO_API(
            "This org does not allow API calls: ask the Salesforce administrator to enable API access for the org and the"
                    + " integration user.",
            "API_DISABLED_FOR_ORG",
            "API_CURRENTLY_DISABLED"),
    NO_LOGIN(
            "Salesforce did not let the integration user in: ask the Salesforce administrator to check that it is active"
                    + " and may log in from here.",
            "INVALID_LOGIN",
            "INACTIVE_OWNER_OR_USER",
            "PASSWORD_LOCKOUT",
            "LOGIN_DURING_RESTRICTED_TIME",
            "LOGIN_DURING_RESTRICTED_DOMAIN"),
    BAD_VALUE(
            "This org does not accept a value of %s: check its required fields, its picklists and that the current"
                    + " StageSign package is installed.",
            "REQUIRED_FIELD_MISSING",
            "FIELD_INTEGRITY_EXCEPTION",
            "DUPLICATE_VALUE",
            "STRING_TOO_LONG",
            "INVALID_EMAIL_ADDRESS",
            "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"),
    OLD_API("This org no longer knows the API version of StageSign: update the service.", "UNSUPPORTED_API_VERSION");

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it immutable
    private final Set<String> codes;

    Refusal(String sentence, String... codes) {
        this.sentence = sentence;
        this.codes = Set.of(codes);
    }

    /** Returns nothing for a code that was not known when this was written. */
    static Optional<Refusal> find(String code) {
        return Arrays.stream(values()).filter(each -> each.codes.contains(code)).findFirst();
    }

    String sentence(String object) {
        return sentence.formatted(object);
    }
}
