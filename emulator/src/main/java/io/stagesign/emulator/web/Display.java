package io.stagesign.emulator.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes values as people read them; the templates call it. */
public final class Display {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private final ZoneId zone;

    Display(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns the name of the time zone that times are shown in. */
    public String timeZone() {
        return zone.getId();
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time.atZone(zone));
    }

    public String money(@Nullable BigDecimal amount) {
        return amount == null ? "" : String.format(Locale.ENGLISH, "€%,.2f", amount);
    }

    /** Returns a number of bytes in the unit that keeps it short. */
    public String size(@Nullable Long bytes) {
        if (bytes == null) {
            return "";
        }
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ENGLISH, "%.0f KB", bytes / 1_000.0)
                : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1_000_000.0);
    }

    /** Returns the first letters of the first and the last name. */
    public String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        return Stream.of(words[0], words.length > 1 ? words[words.length - 1] : "")
                .filter(word -> !word.isEmpty())
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining());
    }
}
