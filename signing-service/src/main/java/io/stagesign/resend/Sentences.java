package io.stagesign.resend;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a rep reads of a request that was sent again. */
final class Sentences {
    static final String TOO_LATE = "Sending it again came too late: the transaction has ended, or is being cancelled.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Sentences() {}

    static String resent(@Nullable Instant expires) {
        return "Sent again to those who have not signed. " + until(expires);
    }

    static String extended(@Nullable Instant expires) {
        return "The time to sign was changed. " + until(expires);
    }

    static String refused(String sentence) {
        return "It was not sent again. " + sentence + " Send it again once that is put right.";
    }

    private static String until(@Nullable Instant expires) {
        return expires == null ? "It does not expire." : "It expires on " + DAY.format(expires) + ".";
    }
}
