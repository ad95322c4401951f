package io.stagesign.emulator.apex.lib.number;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Text;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers from text and to text. */
final class Numerals {

    private Numerals() {}

    /** Reads the text of the first argument; what is no number is Apex's TypeException. */
    static <T> T read(Call call, String what, Function<String, T> parser) {
        String text = call.text(0);
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new ApexFault("TypeException", "Invalid " + what + ": " + text);
        }
    }

    /** Reads the first argument, which may be a text or any number, or null. */
    static <T> @Nullable T readAny(Call call, String what, Function<String, T> parser, Function<Number, T> converter) {
        Object value = call.argument(0);
        if (value == null) {
            return null;
        } else if (value instanceof Number number) {
            return converter.apply(number);
        }
        try {
            return parser.apply(Text.of(value));
        } catch (NumberFormatException e) {
            throw new ApexFault("TypeException", "Invalid " + what + ": " + Text.of(value));
        }
    }

    /** Returns the receiver as the users of the org read numbers. */
    static String formatted(Call call) {
        return NumberFormat.getInstance(Locale.US).format(call.self(Number.class));
    }
}
