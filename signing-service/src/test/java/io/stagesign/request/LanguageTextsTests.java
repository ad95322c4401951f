package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTextsTests {
    private static final String MESSAGE = """
            Please sign, see [nl] in the annex.
            [fr] Veuillez signer.
            Merci.
              [en_GB]
            Kindly sign.
            [de]
            """;

    @ParameterizedTest
    @CsvSource({
        "fr,    'Veuillez signer.\nMerci.'",
        "fr-CA, 'Veuillez signer.\nMerci.'",
        "en-GB, Kindly sign.",
        "en,    Kindly sign.",
        "nl,    'Please sign, see [nl] in the annex.'",
        "de,    'Please sign, see [nl] in the annex.'"
    })
    void aMessageForEachLanguageBeginsOnALineOfItsOwn(String language, String text) {
        assertThat(LanguageTexts.ofMessage(MESSAGE).nearest(Locale.forLanguageTag(language)))
                .isEqualTo(text);
    }

    @Test
    void whoseLanguageIsNotKnownReadsTheTextForEverybody() {
        assertThat(LanguageTexts.ofMessage(MESSAGE).nearest(null)).startsWith("Please sign");
        assertThat(LanguageTexts.ofMessage("[fr] Veuillez signer.\n[nl] Graag tekenen.")
                        .nearest(Locale.GERMAN))
                .isEqualTo("Veuillez signer.");
        assertThat(LanguageTexts.ofMessage(null).nearest(Locale.GERMAN)).isEmpty();
    }

    @Test
    void aSubjectHasItsLanguagesInOneLine() {
        LanguageTexts subject = LanguageTexts.ofSubject("Contract A[de]1 [fr] Contrat [de] Vertrag");

        assertThat(subject.plain()).isEqualTo("Contract A[de]1");
        assertThat(subject.nearest(Locale.FRENCH)).isEqualTo("Contrat");
        assertThat(subject.nearest(Locale.GERMAN)).isEqualTo("Vertrag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[NEW] Contract", "[sent] Contract", "[1] Contract", "Contract[sv]"})
    void whatIsNoLanguageIsText(String subject) {
        assertThat(Deal.rule(Map.of("subject", subject, "message", subject)).subject())
                .isEqualTo(subject);
        assertThat(LanguageTexts.ofSubject(subject)).isEqualTo(new LanguageTexts(subject, Map.of()));
    }

    @Test
    void aLanguageThatOneSpanDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> Deal.rule(Map.of("subject", "Contract [sv] Kontrakt")))
                .hasMessageContaining("must not hold a text for [sv]: OneSpan Sign does not have that language");
        assertThatThrownBy(() -> Deal.rule(Map.of("message", "Please sign.\n[sv] Underteckna.")))
                .hasMessageContaining("must not hold a text for [sv]");
    }
}
