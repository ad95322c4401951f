package io.stagesign.emulator.apex.lib.text;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.collection.Elements;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Text;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** String: how texts come into being, and what every object of the language can be asked. */
final class StringType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("String", String.class)
                .asAbstract()
                .staticMethod("String valueOf(Object value)", call -> orNull(call.argument(0)))
                .staticMethod("String valueOf(Date date)", StringType::ofDate)
                .staticMethod("String valueOfGmt(Datetime moment)", call -> orNull(call.argument(0)))
                .staticMethod("String join(Iterable<Object> items, String separator)", StringType::join)
                .staticMethod("String format(String pattern, List<Object> arguments)", StringType::format)
                .staticMethod("String fromCharArray(List<Integer> characters)", StringType::fromCharacters)
                .staticMethod("String getCommonPrefix(List<String> texts)", StringType::commonPrefix)
                .method("Boolean equals(Object other)", call -> self(call).equals(call.argument(0)))
                .method("Integer hashCode()", call -> self(call).hashCode())
                .method("String toString()", StringType::self)
                .method("Integer length()", call -> self(call).length())
                .method("Integer compareTo(String other)", call -> self(call).compareTo(call.text(0)));
    }

    /** Returns the receiver of a method of String. */
    static String self(Call call) {
        return call.self(String.class);
    }

    /** Returns what to throw when a position or length does not fit the text. */
    static ApexFault fault(String message) {
        return new ApexFault("StringException", message);
    }

    private static @Nullable String orNull(@Nullable Object value) {
        return value == null ? null : Text.of(value);
    }

    private static @Nullable String ofDate(Call call) {
        return call.argument(0) instanceof LocalDate date ? date.toString() : null;
    }

    private static String join(Call call) {
        StringJoiner joined = new StringJoiner(call.text(1));
        Elements.of(call, 0).forEach(each -> joined.add(each == null ? "" : Text.of(each)));
        return joined.toString();
    }

    /** The arguments become text first, so that a number gets no thousands separators. */
    private static String format(Call call) {
        Object[] texts = call.argument(1, ApexList.class).stream().map(Text::of).toArray();
        try {
            return new MessageFormat(call.text(0), Locale.ROOT).format(texts);
        } catch (IllegalArgumentException malformed) {
            throw fault("Invalid format: " + malformed.getMessage());
        }
    }

    private static String fromCharacters(Call call) {
        StringBuilder text = new StringBuilder();
        Elements.of(call, 0).forEach(each -> text.append((char) ((Integer) Objects.requireNonNull(each)).intValue()));
        return text.toString();
    }

    private static String commonPrefix(Call call) {
        return StringUtils.getCommonPrefix(call.argument(0, ApexList.class).toArray(String[]::new));
    }
}
