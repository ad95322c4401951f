package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Text;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;

/** String. */
final class StringType implements Library {

    private static final String ELLIPSIS = "...";

    @Override
    public void register(Platform platform) {
        platform.type("String", String.class)
                .asAbstract()
                .staticMethod(
                        "String valueOf(Object value)",
                        call -> call.argument(0) == null ? null : Text.of(call.argument(0)))
                .staticMethod("Boolean isBlank(String text)", call -> isBlank(call))
                .staticMethod("Boolean isNotBlank(String text)", call -> !isBlank(call))
                .staticMethod("String join(Iterable<Object> items, String separator)", StringType::join)
                .staticMethod("String format(String pattern, List<Object> arguments)", StringType::format)
                .method("List<String> split(String regex)", StringType::split)
                .method("String trim()", call -> self(call).trim())
                .method("String repeat(Integer times)", call -> self(call).repeat(Math.max(0, call.integer(0))))
                .method("String abbreviate(Integer most)", call -> abbreviated(self(call), call.integer(0)))
                .method("Boolean startsWith(String start)", call -> self(call).startsWith(call.text(0)))
                .method("Integer length()", call -> self(call).length())
                .method("String toUpperCase()", call -> self(call).toUpperCase(Locale.ROOT))
                .method("Boolean contains(String part)", call -> self(call).contains(call.text(0)));
    }

    private static boolean isBlank(Call call) {
        return !(call.argument(0) instanceof String text) || text.isBlank();
    }

    private static String join(Call call) {
        StringJoiner joined = new StringJoiner(call.text(1));
        Iterable<?> items = call.argument(0, Iterable.class);
        items.forEach(each -> joined.add(each == null ? "" : Text.of(each)));
        return joined.toString();
    }

    private static String format(Call call) {
        Object[] texts = call.argument(1, ApexList.class).stream().map(Text::of).toArray();
        return new MessageFormat(call.text(0), Locale.ROOT).format(texts);
    }

    private static ApexList split(Call call) {
        return new ApexList(
                call.execution().types().get("String"), Arrays.asList(self(call).split(call.text(0))));
    }

    private static String abbreviated(String text, int most) {
        if (most < ELLIPSIS.length() + 1) {
            throw new ApexFault("StringException", "Minimum abbreviation width is 4");
        }
        return text.length() <= most ? text : text.substring(0, most - ELLIPSIS.length()) + ELLIPSIS;
    }

    private static String self(Call call) {
        return call.self(String.class);
    }
}
