package io.stagesign.emulator.org.store;

import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of fields: from what a caller sends to the typed value that is stored, and to the text that is sent back. */
public final class FieldValues {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter OFFSET_DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);
    private static final int DATE_LENGTH = 10;

    private FieldValues() {}

    /** Returns the typed value; refuses with INVALID_TYPE_ON_FIELD_IN_RECORD what is not one of the field's type. */
    public static @Nullable Object typed(Field field, @Nullable Object raw) {
        if (raw == null || raw instanceof Blob) {
            return raw;
        }
        try {
            return convert(field, raw);
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new ApiException(
                    "INVALID_TYPE_ON_FIELD_IN_RECORD", field.label() + ": value not of required type: " + raw);
        }
    }

    private static @Nullable Object convert(Field field, Object raw) {
        String text = raw.toString();
        return switch (field.type()) {
            case BOOLEAN -> raw instanceof Boolean ? raw : bool(text);
            case INT -> raw instanceof Integer ? raw : integer(text);
            case DOUBLE, CURRENCY, PERCENT -> text.isEmpty() ? null : decimal(new BigDecimal(text), field);
            case DATE -> raw instanceof LocalDate ? raw : date(text);
            case DATETIME -> raw instanceof Instant instant ? millis(instant) : dateTime(text);
            case ID, REFERENCE -> text.isEmpty() ? null : Ids.isId(text) ? Ids.full(text) : text;
            case BASE64 -> throw new NumberFormatException("no file content");
            default -> text(text, field);
        };
    }

    /** Texts lose the white space around them, and nothing is stored as nothing at all. */
    private static @Nullable String text(String text, Field field) {
        String kept = field.type() == FieldType.TEXTAREA ? text.stripTrailing() : text.strip();
        return kept.isEmpty() ? null : kept;
    }

    private static Boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    private static @Nullable Integer integer(String text) {
        return text.isEmpty() ? null : new BigDecimal(text).intValueExact();
    }

    private static BigDecimal decimal(BigDecimal number, Field field) {
        int scale = field.size().scale();
        BigDecimal rounded = number.scale() > scale ? number.setScale(scale, RoundingMode.HALF_UP) : number;
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static @Nullable LocalDate date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        // A client may send a date with a time behind it; the date counts.
        return LocalDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text);
    }

    private static @Nullable Instant dateTime(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.length() == DATE_LENGTH
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : millis(OffsetDateTime.parse(text, OFFSET_DATE_TIME).toInstant());
    }

    private static Instant millis(Instant instant) {
        return Instant.ofEpochMilli(instant.toEpochMilli());
    }

    /** Returns the text of a value on the wire: dates in ISO form, numbers with a decimal point, checkboxes true/false. */
    public static String text(Object value) {
        if (value instanceof Instant instant) {
            return DATE_TIME.format(instant);
        }
        return value instanceof BigDecimal number ? number(number).toPlainString() : value.toString();
    }

    /** Returns the number as it is sent: with one decimal at least, without idle zeros. */
    public static BigDecimal number(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 1 ? shortest.setScale(1) : shortest;
    }
}
