package io.stagesign.cloud;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in two parts, as people read it in a list: what is wrong, and what to do about it.
 *
 * @param fix absent when the sentence names none
 */
public record Advice(String problem, @Nullable String fix) {
    /** Takes a sentence apart where it says what to do. */
    public static Advice of(String sentence) {
        int colon = sentence.indexOf(": ");
        if (colon < 0) {
            return new Advice(sentence, null);
        }
        String fix = sentence.substring(colon + 2);
        return new Advice(
                sentence.substring(0, colon) + ".", fix.substring(0, 1).toUpperCase(Locale.ROOT) + fix.substring(1));
    }
}
