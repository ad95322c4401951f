package io.stagesign.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the fields of a JSON object and remembers what is wrong with each, so that all can be told at once. */
public final class JsonFields {
    private final JsonNode object;
    private final String prefix;
    private final List<FieldError> errors;

    public JsonFields(JsonNode object, List<FieldError> errors) {
        this(object, "", errors);
    }

    private JsonFields(JsonNode object, String prefix, List<FieldError> errors) {
        this.object = object;
        this.prefix = prefix;
        this.errors = errors;
    }

    /** Returns the fields of an object within this one. */
    public JsonFields within(String field) {
        JsonNode inner = object.path(field);
        if (!inner.isObject()) {
            refuse(field, "must be an object");
        }
        return new JsonFields(inner, prefix + field + ".", errors);
    }

    /** Refuses every field that is not one of these: what is not understood is not ignored. */
    public void refuseOthers(Collection<String> known) {
        object.propertyNames().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> refuse(field, "is not known to this version of the signing service"));
    }

    public void refuse(String field, String message) {
        errors.add(new FieldError(prefix + field, message));
    }

    /** Returns the text, or an empty one after noting that it has not the form. */
    public String text(String field, String form, String meaning) {
        JsonNode value = object.path(field);
        if (value.isString() && value.stringValue().matches(form)) {
            return value.stringValue();
        }
        refuse(field, "must be " + meaning);
        return "";
    }

    /** Returns the text, or nothing when it is absent, null or blank. */
    public @Nullable String optionalText(String field, String form, String meaning) {
        return isAbsent(field) ? null : text(field, form, meaning);
    }

    /** Returns one of the constants. */
    public <E extends Enum<E>> E oneOf(String field, E[] constants) {
        String word = object.path(field).asString("");
        for (E constant : constants) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        List<String> words = new ArrayList<>();
        for (E constant : constants) {
            words.add(word(constant));
        }
        refuse(field, "must be one of " + String.join(", ", words));
        return constants[0];
    }

    /** Returns one of the constants, or the first of them when the field is absent, null or blank. */
    public <E extends Enum<E>> E optionalOneOf(String field, E[] constants) {
        return isAbsent(field) ? constants[0] : oneOf(field, constants);
    }

    /** Returns whether the field is true; absent and null are false. */
    public boolean flag(String field) {
        JsonNode value = object.path(field);
        if (!value.isBoolean() && !isAbsent(field)) {
            refuse(field, "must be true or false");
        }
        return value.isBoolean() && value.booleanValue();
    }

    public @Nullable Integer optionalNumber(String field, int least, int most) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.canConvertToInt() && value.asInt() >= least && value.asInt() <= most) {
            return value.asInt();
        }
        refuse(field, "must be a whole number from " + least + " to " + most);
        return null;
    }

    /** Returns the moment in milliseconds, or nothing when it is absent or null. */
    public @Nullable Instant optionalMoment(String field, Instant latest, String meaning) {
        String text = optionalText(field, "(?s).{1,40}", meaning);
        try {
            Instant moment = text == null ? null : OffsetDateTime.parse(text).toInstant();
            if (moment == null || !moment.isAfter(latest)) {
                return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeParseException e) {
            // told below, with the moments that are too late
        }
        refuse(field, "must be " + meaning);
        return null;
    }

    /** Returns the texts; an absent list is empty. */
    public List<String> texts(String field, int most, int length) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(each -> texts.add(each.isString() ? each.stringValue().strip() : ""));
        boolean fits = texts.stream().allMatch(text -> !text.isEmpty() && text.length() <= length);
        if (!value.isArray() || texts.size() > most || !fits) {
            refuse(field, "must be a list of at most " + most + " texts of 1 to " + length + " characters");
            return List.of();
        }
        return texts;
    }

    private boolean isAbsent(String field) {
        JsonNode value = object.path(field);
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank());
    }

    private static String word(Enum<?> constant) {
        return JsonMapper.shared().valueToTree(constant).stringValue();
    }
}
