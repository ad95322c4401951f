package io.stagesign.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DisplayTests {
    private final Display display = new Display(ZoneId.of("Europe/Brussels"));

    @Test
    void sizesAreInTheUnitThatKeepsThemShort() {
        assertThat(display.size(999L)).isEqualTo("999 B");
        assertThat(display.size(37_889L)).isEqualTo("38 KB");
        assertThat(display.size(1_234_567L)).isEqualTo("1.2 MB");
    }

    @Test
    void timesAreInTheZoneOfTheReader() {
        assertThat(display.time(Instant.parse("2026-11-24T23:30:00Z"))).isEqualTo("25 Nov 2026, 00:30:00");
    }

    @Test
    void amountsHaveTwoDecimals() {
        assertThat(display.money(new BigDecimal("84000"))).isEqualTo("€84,000.00");
    }

    @Test
    void daysAreWrittenOut() {
        assertThat(display.day(LocalDate.of(2026, 12, 18))).isEqualTo("18 Dec 2026");
    }

    @Test
    void whatIsAbsentIsEmpty() {
        assertThat(display.size(null) + display.time(null) + display.money(null) + display.day(null))
                .isEmpty();
    }

    @Test
    void initialsAreOfTheFirstAndTheLastName() {
        assertThat(display.initials("Łukasz Jan Wójcik")).isEqualTo("ŁW");
        assertThat(display.initials("Zoë")).isEqualTo("Z");
    }
}
