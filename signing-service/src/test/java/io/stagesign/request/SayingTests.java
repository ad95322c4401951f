package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SayingTests {
    private static final ResourceBundle.Control ALONE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern VALUE = Pattern.compile("\\{(\\d)(?:,number,[0.#]+)?}");
    private static final Said JANE = Said.of(Saying.CONTACT_IN_ROLE, "Jane Doe", "Legal");

    @ParameterizedTest
    @EnumSource
    void everySayingHasWordsOfItsOwnInEachLanguageWithTheSameValues(Saying saying) {
        Map<String, String> words = List.of("", "nl", "fr", "de").stream()
                .collect(
                        Collectors.toMap(each -> each, language -> own(language).get(saying.key())));

        assertThat(words.values()).doesNotContainNull();
        assertThat(words.values().stream().map(SayingTests::values).collect(Collectors.toSet()))
                .as("values of %s", saying)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nl", "fr", "de"})
    void noLanguageHasWordsThatNobodySays(String language) {
        assertThat(own(language).keySet())
                .isEqualTo(Arrays.stream(Saying.values()).map(Saying::key).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void everyValueStandsInTheWordsAsItIs(Saying saying) {
        Set<String> places = values(own("").getOrDefault(saying.key(), ""));
        Object[] filled =
                places.stream().map(Integer::valueOf).map(each -> 11 + each).toArray();

        for (String language : List.of("en-GB", "nl-NL", "fr-FR", "de-DE")) {
            String words = Said.of(saying, filled).in(Locale.forLanguageTag(language));
            assertThat(words).doesNotContain("{0", "''");
            Arrays.stream(filled).forEach(value -> assertThat(words).contains(String.valueOf(value)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en_US|Add an e-mail address to contact “Jane Doe” (Legal).",
                "nl_NL|Vul een e-mailadres in bij contactpersoon “Jane Doe” (Legal).",
                "fr|Ajoutez une adresse e-mail à « Jane Doe » (Legal).",
                "de|Tragen Sie bei Kontakt „Jane Doe“ (Legal) eine E-Mail-Adresse ein.",
                "ja|Add an e-mail address to contact “Jane Doe” (Legal)."
            })
    void whatIsFilledInIsSaidInTheSameLanguage(String language, String words) {
        assertThat(Said.of(Saying.NO_EMAIL, JANE).in(Said.language(language))).isEqualTo(words);
    }

    @Test
    void aSentenceThatBeginsWithSomebodyBeginsWithACapital() {
        assertThat(Said.of(Saying.SIGNS_ONCE, JANE).sentence(Said.language("nl_NL")))
                .isEqualTo("Contactpersoon “Jane Doe” (Legal) heeft meerdere contactrollen en ondertekent één keer.");
    }

    @Test
    void numbersAreWrittenAsTheirReadersWriteThem() {
        Said large = Said.of(Saying.DOCUMENT_TOO_LARGE, "a.pdf", 16.5, 16.0);

        assertThat(large.in(Locale.ENGLISH)).contains("16.5 MB", "16 MB");
        assertThat(large.in(Locale.GERMANY)).contains("16,5 MB", "16 MB");
    }

    @Test
    void theTextTagOfAnExampleIsWrittenInFull() {
        Said missing = Said.of(Saying.SIGNER_WITHOUT_SIGNATURE, "Jane Doe", 2);

        assertThat(missing.in(Locale.FRANCE)).contains("{{esl:Signer2:Capture}}");
    }

    private static Map<String, String> own(String language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("io.stagesign.request.sayings", Locale.forLanguageTag(language), ALONE);
        assertThat(bundle.getLocale().getLanguage()).isEqualTo(language);
        Set<String> keys = new HashSet<>(bundle.keySet());
        return keys.stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }

    private static Set<String> values(String words) {
        return VALUE.matcher(words)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
