package io.stagesign.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns file names into document names that OneSpan Sign keeps as they are: unique, without its reserved characters and
 * its reserved word, of any script. From the documentation on adding documents and on document name restrictions.
 */
final class DocumentNames {
    static final int LONGEST = 256;

    private static final Pattern RESERVED = Pattern.compile("[*/\\\\:<>|?\"\\p{Cntrl}\\p{Cs}\\p{Co}]");
    /** Marks that turn the direction of writing: with one, "fdp.exe" reads as "exe.pdf". */
    private static final Pattern DIRECTION = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern RESERVED_WORD = Pattern.compile("e(?=signed)", Pattern.CASE_INSENSITIVE);

    private DocumentNames() {}

    /** Returns a document name for each file name, in the same order. */
    static List<String> of(List<String> fileNames) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String fileName : fileNames) {
            names.add(unique(safe(fileName), taken));
        }
        return names;
    }

    private static String safe(String fileName) {
        String composed = Normalizer.normalize(fileName, Normalizer.Form.NFC);
        String allowed =
                RESERVED.matcher(DIRECTION.matcher(composed).replaceAll("")).replaceAll("_");
        return RESERVED_WORD.matcher(allowed).replaceAll("$0-").strip();
    }

    private static String unique(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.');
        String title = dot < 0 ? name : name.substring(0, dot).strip();
        String extension = dot < 0 ? "" : name.substring(dot);
        String candidate = joined(title, "", extension);
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = joined(title, " (" + number + ")", extension);
        }
        return candidate;
    }

    private static String joined(String title, String number, String extension) {
        String named = title.isEmpty() ? "Document" : title;
        int room = LONGEST - number.length() - extension.length();
        return shortened(named, room) + number + extension;
    }

    /** Cuts between characters, never within one that takes two of Java's. */
    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }
}
