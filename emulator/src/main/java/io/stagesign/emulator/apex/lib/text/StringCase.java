package io.stagesign.emulator.apex.lib.text;

import static io.stagesign.emulator.apex.lib.text.StringType.self;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.Call;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;

/** String: upper and lower case. */
final class StringCase implements Library {

    @Override
    public void register(Platform platform) {
        platform.existing("String")
                .method("String toUpperCase()", call -> self(call).toUpperCase(Locale.ROOT))
                .method("String toUpperCase(String locale)", call -> self(call).toUpperCase(locale(call)))
                .method("String toLowerCase()", call -> self(call).toLowerCase(Locale.ROOT))
                .method("String toLowerCase(String locale)", call -> self(call).toLowerCase(locale(call)))
                .method("String capitalize()", call -> StringUtils.capitalize(self(call)))
                .method("String uncapitalize()", call -> StringUtils.uncapitalize(self(call)))
                .method("String swapCase()", call -> StringUtils.swapCase(self(call)));
    }

    private static Locale locale(Call call) {
        return Locale.forLanguageTag(call.text(0).replace('_', '-'));
    }
}
