package io.stagesign.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a rule that may stand there in several languages: what follows {@code [fr]} is for who reads French, what stands
 * before the first of these for everybody else.
 *
 * @param plain may be empty
 * @param variants by language, in the order written
 */
record LanguageTexts(String plain, Map<Locale, String> variants) {
    private static final String MARK = "\\[([a-z]{2}(?:[-_][A-Z]{2})?)\\]";

    /** A message has lines: a mark begins one. */
    private static final Pattern OF_LINES = Pattern.compile("(?m)^[ \\t]*" + MARK);

    /** A subject has one line: a mark stands behind a blank. */
    private static final Pattern OF_WORDS = Pattern.compile("(?:^|(?<=\\s))" + MARK);

    static LanguageTexts ofMessage(@Nullable String text) {
        return of(text, OF_LINES);
    }

    static LanguageTexts ofSubject(@Nullable String text) {
        return of(text, OF_WORDS);
    }

    /** Returns the marks in a message of languages that OneSpan Sign does not have, as they are written. */
    static List<String> unknownInMessage(String text) {
        return unknown(text, OF_LINES);
    }

    /** The same for a subject. */
    static List<String> unknownInSubject(String text) {
        return unknown(text, OF_WORDS);
    }

    private static List<String> unknown(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .filter(mark -> SignerLanguage.find(mark.group(1)).isEmpty())
                .map(mark -> mark.group().strip())
                .distinct()
                .toList();
    }

    private static LanguageTexts of(@Nullable String text, Pattern pattern) {
        String whole = text == null ? "" : text;
        List<MatchResult> marks = pattern.matcher(whole).results().toList();
        Map<Locale, String> variants = new LinkedHashMap<>();
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1).start() : whole.length();
            String variant = whole.substring(marks.get(i).end(), end).strip();
            SignerLanguage.find(marks.get(i).group(1))
                    .filter(language -> !variant.isEmpty())
                    .ifPresent(language -> variants.putIfAbsent(language, variant));
        }
        String plain = marks.isEmpty() ? whole : whole.substring(0, marks.get(0).start());
        return new LanguageTexts(plain.strip(), variants);
    }

    boolean isTranslated() {
        return !variants.isEmpty();
    }

    /** Returns the text for who reads a language; nothing when there is none for it. */
    Optional<String> in(@Nullable Locale language) {
        if (language == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(variants.get(language))
                .or(() -> variants.entrySet().stream()
                        .filter(variant -> variant.getKey().getLanguage().equals(language.getLanguage()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** Returns the text for who reads a language: else the one for everybody, else the first there is; may be empty. */
    String nearest(@Nullable Locale language) {
        return in(language)
                .orElseGet(() ->
                        plain.isEmpty() ? variants.values().stream().findFirst().orElse("") : plain);
    }
}
