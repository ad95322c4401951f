package io.stagesign.emulator.account.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of mails and signing pages in one language; in English where the account does not have the language. */
public final class Words {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private Words(ResourceBundle texts) {
        this.texts = texts;
    }

    /** Returns the words of a language, as OneSpan writes it: {@code fr} or {@code en-GB}. */
    public static Words in(String language) {
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        return new Words(ResourceBundle.getBundle(Words.class.getPackageName() + ".words", locale, EXACT));
    }

    /** Returns the language of the words, as a page says it. */
    public String language() {
        String language = texts.getLocale().getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    /** Returns a text with these values in its places. */
    public String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }
}
