package io.stagesign.emulator.apex.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Values as text, the way string concatenation, {@code String.valueOf} and {@code System.debug} show them. */
public final class Text {

    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'", Locale.ROOT);

    private Text() {}

    /** Returns the text of a value, {@code null} for null. */
    public static String of(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (value instanceof LocalDate date) {
            return date + " 00:00:00";
        } else if (value instanceof Instant instant) {
            return DATETIME.format(instant);
        } else if (value instanceof LocalTime time) {
            return TIME.format(time);
        } else if (value instanceof ApexList list) {
            return joined(list, "(", ")");
        } else if (value instanceof ApexSet set) {
            return joined(set, "{", "}");
        } else if (value instanceof Map<?, ?> map) {
            return entries(map);
        }
        return String.valueOf(value);
    }

    /** Returns class name and fields, as for an object whose class has no toString of its own. */
    static String fieldsOf(ApexObject object) {
        StringJoiner joiner = new StringJoiner(", ", simpleName(object.type()) + ":[", "]");
        if (object.type().declaration() instanceof UserClass owner) {
            owner.storedFields().forEach(field -> joiner.add(field.name() + "=" + of(object.field(field.slot()))));
        }
        return joiner.toString();
    }

    /** Returns what an object that stands in for one of the class is shown as: the platform has a class of its own for it. */
    static String stub(ApexType type) {
        return simpleName(type) + "__sfdc_ApexStub:[]";
    }

    private static String simpleName(ApexType type) {
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    private static String joined(Iterable<?> elements, String open, String close) {
        StringJoiner joiner = new StringJoiner(", ", open, close);
        elements.forEach(element -> joiner.add(of(element)));
        return joiner.toString();
    }

    private static String entries(Map<?, ?> map) {
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        map.forEach((key, value) -> joiner.add(of(key) + "=" + of(value)));
        return joiner.toString();
    }
}
