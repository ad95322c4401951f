package io.stagesign.request;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Something that is said to a rep, in whichever language they read; a sentence, or a part of another one.
 *
 * @param values what is filled in: texts, numbers, other sayings, or lists of them
 */
record Said(Saying saying, List<Object> values) {
    /** The words of everything; those in English where a language is none of ours. */
    private static final ResourceBundleMessageSource WORDS = words();

    Said {
        values = List.copyOf(values);
    }

    static Said of(Saying saying, Object... values) {
        return new Said(saying, List.of(values));
    }

    /** Returns the language of a user's record, such as nl_NL; English where there is none. */
    static Locale language(@Nullable String userLanguage) {
        return userLanguage == null ? Locale.ENGLISH : Locale.forLanguageTag(userLanguage.replace('_', '-'));
    }

    /** Returns the words as they stand inside a sentence. */
    String in(Locale language) {
        Object[] filled = values.stream().map(value -> filled(value, language)).toArray();
        return WORDS.getMessage(saying.key(), filled, language);
    }

    /** Returns the words of a sentence that may begin with what is filled in. */
    String sentence(Locale language) {
        String words = in(language);
        return words.substring(0, 1).toUpperCase(language) + words.substring(1);
    }

    private static Object filled(Object value, Locale language) {
        if (value instanceof Said said) {
            return said.in(language);
        }
        return value instanceof List<?> list
                ? list.stream()
                        .map(each -> String.valueOf(filled(each, language)))
                        .collect(Collectors.joining(" "))
                : value;
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("io.stagesign.request.sayings");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }
}
