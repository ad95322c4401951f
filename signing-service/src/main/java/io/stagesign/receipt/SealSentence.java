package io.stagesign.receipt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says of a digital signature whose it is, from when, and whether it holds. */
final class SealSentence {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private SealSentence() {}

    static String of(Receipt.Seal seal) {
        return "Digital signature of %s, %s, %s."
                .formatted(
                        Objects.requireNonNullElse(seal.subject(), "an unreadable certificate"),
                        moment(seal.signedAt()),
                        seal.intact() ? "intact" : "which does not match the content");
    }

    /** Returns a moment as people read it. */
    static String moment(@Nullable Instant moment) {
        return moment == null ? "at an unknown time" : MOMENT.format(moment);
    }
}
