package io.stagesign.emulator.apex.lib.text;

import static io.stagesign.emulator.apex.lib.text.StringType.self;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.Call;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;

/** String: questions about the whole text. */
final class StringChecks implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType string = platform.existing("String");
        emptiness(string);
        kinds(string);
        contents(string);
        ends(string);
    }

    private static void emptiness(PlatformType string) {
        string.staticMethod("Boolean isBlank(String text)", call -> StringUtils.isBlank(nullable(call)))
                .staticMethod("Boolean isNotBlank(String text)", call -> !StringUtils.isBlank(nullable(call)))
                .staticMethod("Boolean isEmpty(String text)", call -> StringUtils.isEmpty(nullable(call)))
                .staticMethod("Boolean isNotEmpty(String text)", call -> !StringUtils.isEmpty(nullable(call)));
    }

    private static String nullable(Call call) {
        return call.argument(0) == null ? "" : call.text(0);
    }

    private static void kinds(PlatformType string) {
        string.method("Boolean isAlpha()", call -> StringUtils.isAlpha(self(call)))
                .method("Boolean isAlphaSpace()", call -> StringUtils.isAlphaSpace(self(call)))
                .method("Boolean isAlphanumeric()", call -> StringUtils.isAlphanumeric(self(call)))
                .method("Boolean isAlphanumericSpace()", call -> StringUtils.isAlphanumericSpace(self(call)))
                .method("Boolean isNumeric()", call -> StringUtils.isNumeric(self(call)))
                .method("Boolean isNumericSpace()", call -> StringUtils.isNumericSpace(self(call)))
                .method("Boolean isAsciiPrintable()", call -> StringUtils.isAsciiPrintable(self(call)))
                .method("Boolean isWhitespace()", call -> StringUtils.isWhitespace(self(call)))
                .method("Boolean isAllLowerCase()", call -> StringUtils.isAllLowerCase(self(call)))
                .method("Boolean isAllUpperCase()", call -> StringUtils.isAllUpperCase(self(call)));
    }

    private static void contents(PlatformType string) {
        string.method("Boolean contains(String part)", call -> self(call).contains(call.text(0)))
                .method(
                        "Boolean containsIgnoreCase(String part)",
                        call -> Strings.CI.contains(self(call), call.text(0)))
                .method(
                        "Boolean containsAny(String characters)",
                        call -> StringUtils.containsAny(self(call), call.text(0)))
                .method(
                        "Boolean containsNone(String characters)",
                        call -> StringUtils.containsNone(self(call), call.text(0)))
                .method(
                        "Boolean containsOnly(String characters)",
                        call -> StringUtils.containsOnly(self(call), call.text(0)))
                .method("Boolean containsWhitespace()", call -> StringUtils.containsWhitespace(self(call)));
    }

    private static void ends(PlatformType string) {
        string.method(
                        "Boolean equalsIgnoreCase(String other)",
                        call -> self(call).equalsIgnoreCase((String) call.argument(0)))
                .method("Boolean startsWith(String start)", call -> self(call).startsWith(call.text(0)))
                .method(
                        "Boolean startsWithIgnoreCase(String start)",
                        call -> Strings.CI.startsWith(self(call), call.text(0)))
                .method("Boolean endsWith(String end)", call -> self(call).endsWith(call.text(0)))
                .method(
                        "Boolean endsWithIgnoreCase(String end)",
                        call -> Strings.CI.endsWith(self(call), call.text(0)));
    }
}
