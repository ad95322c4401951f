package io.stagesign.emulator.apex.lib.time;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Datetime: as text, with the patterns of Java's SimpleDateFormat. */
final class DatetimeFormats implements Library {

    private static final TimeZone GMT = TimeZone.getTimeZone("GMT");

    @Override
    public void register(Platform platform) {
        platform.existing("Datetime")
                .method("String format()", call -> text(call, "M/d/yyyy, h:mm a", GMT))
                .method("String format(String pattern)", call -> text(call, call.text(0), GMT))
                .method(
                        "String format(String pattern, String zone)",
                        call -> text(call, call.text(0), TimeZone.getTimeZone(call.text(1))))
                .method("String formatGmt(String pattern)", call -> text(call, call.text(0), GMT))
                .method("String formatLong()", call -> text(call, "M/d/yyyy, h:mm:ss a z", GMT));
    }

    private static String text(Call call, String pattern, TimeZone zone) {
        try {
            SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.US);
            format.setTimeZone(zone);
            return format.format(Date.from(call.self(Instant.class)));
        } catch (IllegalArgumentException unknownLetter) {
            throw new ApexFault("IllegalArgumentException", String.valueOf(unknownLetter.getMessage()));
        }
    }
}
