package io.stagesign.emulator.apex.lib.text;

import static io.stagesign.emulator.apex.lib.text.StringType.self;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.Call;
import java.util.regex.Matcher;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;

/** String: the text with something taken out or replaced. */
final class StringEdits implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType string = platform.existing("String");
        removals(string);
        replacements(string);
        spaces(string);
    }

    private static void removals(PlatformType string) {
        string.method("String remove(String part)", call -> self(call).replace(call.text(0), ""))
                .method("String removeStart(String start)", call -> Strings.CS.removeStart(self(call), call.text(0)))
                .method(
                        "String removeStartIgnoreCase(String start)",
                        call -> Strings.CI.removeStart(self(call), call.text(0)))
                .method("String removeEnd(String end)", call -> Strings.CS.removeEnd(self(call), call.text(0)))
                .method(
                        "String removeEndIgnoreCase(String end)",
                        call -> Strings.CI.removeEnd(self(call), call.text(0)))
                .method("String stripHtmlTags()", call -> self(call).replaceAll("<[^>]*>", ""));
    }

    private static void replacements(PlatformType string) {
        string.method(
                        "String replace(String part, String by)",
                        call -> self(call).replace(call.text(0), call.text(1)))
                .method(
                        "String replaceAll(String regex, String by)",
                        call -> Regex.guarded(() -> matcher(call).replaceAll(call.text(1))))
                .method(
                        "String replaceFirst(String regex, String by)",
                        call -> Regex.guarded(() -> matcher(call).replaceFirst(call.text(1))))
                .method(
                        "String reverse()",
                        call -> new StringBuilder(self(call)).reverse().toString());
    }

    private static Matcher matcher(Call call) {
        return Regex.compile(call.text(0)).matcher(self(call));
    }

    private static void spaces(PlatformType string) {
        string.method("String trim()", call -> self(call).trim())
                .method("String normalizeSpace()", call -> StringUtils.normalizeSpace(self(call)))
                .method("String deleteWhitespace()", call -> StringUtils.deleteWhitespace(self(call)));
    }
}
