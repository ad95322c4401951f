package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Blob;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.Ids;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes values of JSON texts, numbers and truth values. */
final class JsonScalars {

    private static final List<String> NUMBERS = List.of("Integer", "Long", "Double", "Decimal");

    private static final DateTimeFormatter DATETIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT);

    private JsonScalars() {}

    static @Nullable Object read(JsonNode node, ApexType type) {
        boolean wrongKind = node.isContainer() || (node.isBoolean() && NUMBERS.contains(type.name()));
        if (wrongKind && !type.is("Object")) {
            throw illegal(node.toString());
        }
        return read(node.isString() ? node.stringValue() : node.toString(), type);
    }

    static @Nullable Object read(String text, ApexType type) {
        try {
            return switch (type.name()) {
                case "String" -> text;
                case "Integer" -> new BigDecimal(text).intValueExact();
                case "Long" -> new BigDecimal(text).longValueExact();
                case "Double" -> Double.valueOf(text);
                case "Decimal" -> new BigDecimal(text);
                case "Boolean" -> truth(text);
                case "Id" -> Ids.parse(text);
                default -> other(text, type);
            };
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException wrong) {
            throw illegal(text);
        }
    }

    private static ApexFault illegal(String text) {
        return JsonReader.fault("Illegal value for primitive: " + text);
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw illegal(text);
        }
        return text.equals("true");
    }

    private static Object other(String text, ApexType type) {
        if (type.declaration() instanceof EnumDeclaration options) {
            return Objects.requireNonNullElseGet(options.constant(text), () -> {
                throw illegal(text);
            });
        }
        return switch (type.name()) {
            case "Date" -> LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            case "Datetime" -> moment(text);
            case "Time" -> LocalTime.parse(text.replace("Z", ""));
            case "Blob" -> new Blob(Base64.getDecoder().decode(text));
            default -> throw JsonReader.fault("Apex Type unsupported in JSON: " + type);
        };
    }

    /** A moment without an offset is one in GMT, and a date alone means its first second. */
    private static Object moment(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        TemporalAccessor parsed = DATETIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    }
}
