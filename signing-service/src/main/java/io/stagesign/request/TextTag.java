package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Field;
import io.stagesign.onespan.ReadyTransaction.Style;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a document has written where a signer signs or fills in:
 * <code>{{esl:Signer1:Capture:size(200,50)}}</code>. From OneSpan's documentation on text tag extraction.
 *
 * @param signer number or contact role of the signer, as it is written
 * @param kind of signature or field
 * @param name the author's name for the field; absent: none
 * @param required whether the signer has to fill it in
 */
record TextTag(
        String signer,
        Kind kind,
        @Nullable String name,
        boolean required,
        double width,
        double height,
        double right,
        double down,
        @Nullable String value) {
    /** Everything that begins as a tag and ends on the same line. */
    static final Pattern WHOLE = Pattern.compile("\\{\\{\\s?[*?]?esl[^{}]*}}");
    /** Everything that begins as a tag. */
    static final Pattern BEGINNING = Pattern.compile("\\{\\{\\s?[*?]?esl");

    static final String KINDS =
            "Fullname, Capture, MobileCapture, Initials, SigningDate, SignerName, TextField, TextArea,"
                    + " Checkbox, Date";

    private static final Pattern PARTS =
            Pattern.compile("\\{\\{\\s?([*?]?)esl(?:_([^:{}]+))?:([^:{}]+):\\s*([A-Za-z]+)\\s*(?::([^{}]*))?}}");
    private static final Pattern SETTING = Pattern.compile("([A-Za-z]+)\\s*\\(([^)]*)\\)");
    private static final Pattern PAIR =
            Pattern.compile("\\s*(-?\\d{1,4}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,4}(?:\\.\\d+)?)\\s*");

    /** What a tag stands for, with the size it has where the author says none. */
    enum Kind {
        FULLNAME(Style.FULL_NAME, null, 200, 50),
        SIGNATURE(Style.FULL_NAME, null, 200, 50),
        CAPTURE(Style.CAPTURE, null, 200, 50),
        MOBILECAPTURE(Style.MOBILE_CAPTURE, null, 200, 50),
        INITIALS(Style.INITIALS, null, 80, 40),
        SIGNINGDATE(null, Field.Kind.SIGNING_DATE, 150, 20),
        SIGNATUREDATE(null, Field.Kind.SIGNING_DATE, 150, 20),
        SIGNERNAME(null, Field.Kind.SIGNER_NAME, 150, 20),
        TEXTFIELD(null, Field.Kind.TEXT_FIELD, 150, 20),
        TEXTAREA(null, Field.Kind.TEXT_AREA, 200, 60),
        CHECKBOX(null, Field.Kind.CHECKBOX, 14, 14),
        DATE(null, Field.Kind.DATE, 90, 20);

        final @Nullable Style style;
        final Field.@Nullable Kind field;
        private final double width;
        private final double height;

        Kind(@Nullable Style style, Field.@Nullable Kind field, double width, double height) {
            this.style = style;
            this.field = field;
            this.width = width;
            this.height = height;
        }

        static Optional<Kind> named(String written) {
            String word = written.toUpperCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(word))
                    .findFirst();
        }
    }

    /** Reads a tag; empty for one of a kind, or with a size, that is not known. */
    static Optional<TextTag> read(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Map<String, String> settings = settings(parts.group(5));
        Optional<double[]> size = pair(settings.get("size"));
        Optional<double[]> offset = pair(settings.get("offset"));
        boolean readable = size.isPresent() == settings.containsKey("size")
                && offset.isPresent() == settings.containsKey("offset")
                && size.filter(each -> each[0] <= 0 || each[1] <= 0).isEmpty();
        boolean optionalSignature = parts.group(1).equals("?");
        return Kind.named(parts.group(4))
                .filter(kind -> readable && !(optionalSignature && kind.style != null))
                .map(kind -> new TextTag(
                        parts.group(3).strip(),
                        kind,
                        parts.group(2),
                        parts.group(1).equals("*"),
                        size.map(each -> each[0]).orElse(kind.width),
                        size.map(each -> each[1]).orElse(kind.height),
                        offset.map(each -> each[0]).orElse(0.0),
                        offset.map(each -> each[1]).orElse(0.0),
                        settings.get("value")));
    }

    private static Map<String, String> settings(@Nullable String text) {
        Map<String, String> settings = new HashMap<>();
        Matcher setting = SETTING.matcher(text == null ? "" : text);
        while (setting.find()) {
            settings.put(
                    setting.group(1).toLowerCase(Locale.ROOT), setting.group(2).strip());
        }
        return settings;
    }

    private static Optional<double[]> pair(@Nullable String text) {
        Matcher numbers = PAIR.matcher(text == null ? "" : text);
        return numbers.matches()
                ? Optional.of(new double[] {Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2))})
                : Optional.empty();
    }
}
