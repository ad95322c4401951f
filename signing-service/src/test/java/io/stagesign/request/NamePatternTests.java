package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTests {
    @ParameterizedTest
    @CsvSource({
        "*,                anything.pdf,        true",
        "Contract*,        contract 2026.pdf,   true",
        "Contract*,        The contract.pdf,    false",
        "*contract*,       The Contract.pdf,    true",
        "v?.pdf,           v1.pdf,              true",
        "v?.pdf,           v12.pdf,             false",
        "a*b*c,            aXbXbXc,             true",
        "a*b*c,            aXbXbX,              false",
        "ÉTÉ*,             été.pdf,             true",
        "страница ?.pdf,   СТРАНИЦА 7.PDF,      true",
        "(1)+[2].pdf,      (1)+[2].pdf,         true",
        "STRASSE.pdf,      straße.pdf,          true"
    })
    void wildcardsMatchAsAnAdministratorExpects(String pattern, String name, boolean matches) {
        assertThat(new NamePattern(pattern).matches(name)).isEqualTo(matches);
    }

    @Test
    void anAccentMatchesHoweverItIsWritten() {
        assertThat(new NamePattern("Vertrag Köln*").matches("Vertrag Ko\u0308ln.pdf"))
                .isTrue();
    }

    @Test
    void noPatternTakesLong() {
        NamePattern pattern = new NamePattern("*a".repeat(120) + "b");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(pattern.matches("a".repeat(255))).isFalse());
    }
}
