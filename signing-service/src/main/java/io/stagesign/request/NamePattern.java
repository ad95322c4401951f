package io.stagesign.request;

import java.text.Normalizer;
import java.util.Locale;

/** A rule's pattern for file names: {@code *} stands for any characters, {@code ?} for one; case does not matter. */
final class NamePattern {
    private final int[] pattern;

    NamePattern(String wildcards) {
        pattern = folded(wildcards.strip());
    }

    /** Goes back to the last star only, so that no pattern takes longer than pattern times name. */
    boolean matches(String fileName) {
        int[] name = folded(fileName);
        int at = 0;
        int star = -1;
        int afterStar = 0;
        for (int i = 0; i < name.length; ) {
            if (at < pattern.length && pattern[at] == '*') {
                star = at++;
                afterStar = i;
            } else if (at < pattern.length && (pattern[at] == '?' || pattern[at] == name[i])) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++afterStar;
            } else {
                return false;
            }
        }
        while (at < pattern.length && pattern[at] == '*') {
            at++;
        }
        return at == pattern.length;
    }

    /** A Mac writes "é" as two characters, the author of a rule as one. */
    private static int[] folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
    }
}
