package io.stagesign.salesforce;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who has to do what when an org refuses a call for good, by the org's code. */
final class RefusalSentences {
    private static final Pattern FIELD =
            Pattern.compile("No such (?:column|relation) '([\\w.]{1,80})' on (?:entity|sobject of type) '?(\\w{1,80})");
    private static final Pattern OBJECT = Pattern.compile("sObject type '(\\w{1,80})' is not supported");
    private static final Pattern WRITTEN_FIELDS = Pattern.compile("fields: (\\w{1,80}(?:, ?\\w{1,80}){0,20})");

    private static final String FIX =
            ": assign the permission set StageSign Integration to the integration user, and check"
                    + " that the current StageSign package is installed.";

    private static final Map<String, String> BY_CODE = new HashMap<>();

    static {
        put(
                "The integration user may not do this with %s: assign the permission set StageSign Integration and share the"
                        + " record with it.",
                "INSUFFICIENT_ACCESS",
                "INSUFFICIENT_ACCESS_OR_READONLY",
                "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY");
        put(
                "A validation rule, trigger or flow of this org refused the change of %s: exempt the integration user.",
                "FIELD_CUSTOM_VALIDATION_EXCEPTION",
                "FIELD_FILTER_VALIDATION_EXCEPTION",
                "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
                "CANNOT_EXECUTE_FLOW_TRIGGER");
        put(
                "A record (%s) was deleted, or the integration user cannot see it: restore or share it.",
                "ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY", "INVALID_ID_FIELD", "NOT_FOUND");
        put("A record (%s) is locked, for example by an approval: unlock it.", "ENTITY_IS_LOCKED");
        put(
                "This org has no file storage left: ask the Salesforce administrator to free or buy some.",
                "STORAGE_LIMIT_EXCEEDED");
        put(
                "This org does not allow API calls: ask the Salesforce administrator to enable API access for the org and the"
                        + " integration user.",
                "API_DISABLED_FOR_ORG",
                "API_CURRENTLY_DISABLED");
        put(
                "Salesforce did not let the integration user in: ask the Salesforce administrator to check that it is active"
                        + " and may log in from here.",
                "INVALID_LOGIN",
                "INACTIVE_OWNER_OR_USER",
                "PASSWORD_LOCKOUT",
                "LOGIN_DURING_RESTRICTED_TIME",
                "LOGIN_DURING_RESTRICTED_DOMAIN");
        put(
                "This org does not accept a value of %s: check its required fields, its picklists and that the current"
                        + " StageSign package is installed.",
                "REQUIRED_FIELD_MISSING",
                "FIELD_INTEGRITY_EXCEPTION",
                "DUPLICATE_VALUE",
                "STRING_TOO_LONG",
                "INVALID_EMAIL_ADDRESS",
                "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        put("This org no longer knows the API version of StageSign: update the service.", "UNSUPPORTED_API_VERSION");
    }

    private RefusalSentences() {}

    /** Returns nothing for a code that was not known when this was written. */
    static Optional<String> find(String code, String message, String object) {
        return switch (code) {
            case "INVALID_FIELD", "INVALID_TYPE" -> Optional.of(missing(message, object));
            case "INVALID_FIELD_FOR_INSERT_UPDATE" ->
                Optional.of("The integration user cannot write " + written(message) + " of " + object + FIX);
            default -> Optional.ofNullable(BY_CODE.get(code)).map(sentence -> sentence.formatted(object));
        };
    }

    private static String missing(String message, String object) {
        Matcher field = FIELD.matcher(message);
        if (field.find()) {
            return "The integration user cannot read the field " + field.group(2) + "." + field.group(1) + FIX;
        }
        Matcher type = OBJECT.matcher(message);
        return "The integration user cannot see the object " + (type.find() ? type.group(1) : object) + FIX;
    }

    private static String written(String message) {
        Matcher fields = WRITTEN_FIELDS.matcher(message);
        return fields.find() ? "the fields " + fields.group(1) : "a field";
    }

    private static void put(String sentence, String... codes) {
        for (String code : codes) {
            BY_CODE.put(code, sentence);
        }
    }
}
