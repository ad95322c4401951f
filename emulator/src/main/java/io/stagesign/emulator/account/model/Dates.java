package io.stagesign.emulator.account.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Reads the ISO 8601 forms that the API takes: {@code 2018-12-12Z}, {@code 2018-01-01T12:30:00Z}, with an offset. */
public final class Dates {
    private Dates() {}

    /**
     * Returns the moment that the text names.
     *
     * @throws IllegalArgumentException if the text is no date
     */
    public static Instant parse(String text) {
        try {
            if (text.length() <= "2018-12-12Z".length()) {
                return LocalDate.parse(text.replace("Z", ""))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("not an ISO 8601 date: " + text, unreadable);
        }
    }
}
