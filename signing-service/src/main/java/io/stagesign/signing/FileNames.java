package io.stagesign.signing;

import io.stagesign.signing.FilingSettings.FileAs;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of what is filed for one request, by its rule's patterns: distinct, of any script, without what Salesforce or the
 * computer of somebody who downloads them cannot take.
 */
public final class FileNames {
    /** Placeholders of the pattern for signed documents; document is another word for title. */
    public static final List<String> OF_SIGNED = List.of("title", "document", "opportunity", "date");
    /** Placeholders of the pattern for the evidence report, which is about all documents. */
    public static final List<String> OF_EVIDENCE = List.of("opportunity", "date");

    private static final int LONGEST = 255;
    private static final String PDF = ".pdf";
    /** Of what has none: a file on an opportunity should have one. */
    private static final String UNKNOWN = ".bin";

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");
    private static final Pattern RESERVED = Pattern.compile("[*/\\\\:<>|?\"\\p{Cntrl}\\p{Cs}\\p{Co}]");
    /** Marks that turn the direction of writing: with one, "fdp.exe" reads as "exe.pdf". */
    private static final Pattern DIRECTION = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final FilingSettings settings;
    private final Map<String, String> values;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param opportunity its name; absent for a request of an earlier release
     * @param date when everyone had signed
     */
    public FileNames(FilingSettings settings, @Nullable String opportunity, LocalDate date) {
        this.settings = settings;
        values = Map.of("opportunity", opportunity == null ? "" : opportunity, "date", date.toString());
    }

    /** Returns the name of a signed document; the format may change on signing: what comes back is a PDF. */
    public String signed(String originalName) {
        int dot = originalName.lastIndexOf('.');
        String title = dot > 0 ? originalName.substring(0, dot) : originalName;
        String pattern = settings.signedFileName();
        if (pattern != null) {
            return distinct(filled(pattern, Map.of("title", title, "document", title)));
        }
        return distinct(settings.fileAs() == FileAs.NEW_VERSION ? title : title + " - signed");
    }

    /**
     * Returns the name of what a signer uploaded: what it is and whose, since the name that it had may say neither.
     *
     * @param asked what the signer was asked for
     * @param uploaded the name that it had, of which the extension stays
     */
    public String attachment(String asked, String signer, String uploaded) {
        Matcher extension = EXTENSION.matcher(uploaded);
        return distinct(
                clean(signer.isEmpty() ? asked : asked + " - " + signer, ""),
                extension.find() ? extension.group().toLowerCase(Locale.ROOT) : UNKNOWN);
    }

    /** Returns the name of the evidence report. */
    public String evidence() {
        String pattern = settings.evidenceFileName();
        return distinct(pattern == null ? "Evidence report" : filled(pattern, Map.of()));
    }

    /** What was filled in is not looked into again: a title may well hold braces. */
    private String filled(String pattern, Map<String, String> ofDocument) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(ofDocument);
        return Template.fill(pattern, all);
    }

    private String distinct(String wanted) {
        return distinct(clean(wanted, PDF), PDF);
    }

    private String distinct(String base, String extension) {
        String name = joined(base, "", extension);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = joined(base, " (" + number + ")", extension);
        }
        return name;
    }

    /** @param extension that is no part of the name, though somebody may have written it */
    private static String clean(String wanted, String extension) {
        String composed = Normalizer.normalize(wanted, Normalizer.Form.NFC);
        String allowed =
                RESERVED.matcher(DIRECTION.matcher(composed).replaceAll("")).replaceAll("_");
        String base = allowed.toLowerCase(Locale.ROOT).endsWith(extension)
                ? allowed.substring(0, allowed.length() - extension.length())
                : allowed;
        String trimmed = base.replaceAll("^[.\\s]+|[.\\s]+$", "").replaceAll("\\s+", " ");
        return trimmed.isEmpty() ? "Document" : trimmed;
    }

    /** Cuts between characters, never within one that takes two of Java's. */
    private static String joined(String base, String number, String extension) {
        int room = LONGEST - number.length() - extension.length();
        if (base.length() <= room) {
            return base + number + extension;
        }
        int end = Character.isHighSurrogate(base.charAt(room - 1)) ? room - 1 : room;
        return base.substring(0, end).strip() + number + extension;
    }
}
