package io.stagesign.salesforce;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who has to do what when an org refuses a call for good; names of fields and objects are taken from its message. */
final class RefusalSentences {
    private static final Pattern FIELD =
            Pattern.compile("No such (?:column|relation) '([\\w.]{1,80})' on (?:entity|sobject of type) '?(\\w{1,80})");
    private static final Pattern OBJECT = Pattern.compile("sObject type '(\\w{1,80})' is not supported");
    private static final Pattern WRITTEN_FIELDS = Pattern.compile("fields: (\\w{1,80}(?:, ?\\w{1,80}){0,20})");

    static final String FIX = ": assign the permission set StageSign Integration to the integration user, and check"
            + " that the current StageSign package is installed.";

    private RefusalSentences() {}

    /** Returns nothing for a code that was not known when this was written. */
    static Optional<String> find(String code, String message, String object) {
        return switch (code) {
            case "INVALID_FIELD", "INVALID_TYPE" -> Optional.of(missing(message, object));
            case "INVALID_FIELD_FOR_INSERT_UPDATE" ->
                Optional.of("The integration user cannot write " + written(message) + " of " + object + FIX);
            default -> Refusal.find(code).map(refusal -> refusal.sentence(object));
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
}
