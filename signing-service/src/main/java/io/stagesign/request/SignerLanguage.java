package io.stagesign.request;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Languages as Salesforce writes them, such as {@code nl_NL}, and as OneSpan Sign has them. */
final class SignerLanguage {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z]{2,4})?");

    /** From docs.onespan.com/docs/supported-languages. */
    private static final Set<String> OF_ONESPAN = Set.of(
            "ar", "bg", "da", "de", "el", "en", "en-GB", "es", "es-ES", "fr", "it", "ja", "ko", "nb", "nl", "pl", "pt",
            "ro", "ru", "zh-CN", "zh-TW");

    private SignerLanguage() {}

    /** Tells whether a text is written like a language: two or three letters, a country or script behind them or not. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Returns the nearest language that OneSpan Sign has texts in; nothing when it has none. */
    static Optional<Locale> find(String text) {
        Locale wanted = Locale.forLanguageTag(text.strip().replace('_', '-'));
        if (OF_ONESPAN.contains(wanted.toLanguageTag())) {
            return Optional.of(wanted);
        }
        // Salesforce has one Norwegian, which is Bokmål
        String language = wanted.getLanguage().equals("no") ? "nb" : wanted.getLanguage();
        return Optional.of(language).filter(OF_ONESPAN::contains).map(Locale::forLanguageTag);
    }
}
