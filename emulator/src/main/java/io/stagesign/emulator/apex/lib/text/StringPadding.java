package io.stagesign.emulator.apex.lib.text;

import static io.stagesign.emulator.apex.lib.text.StringType.self;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.Call;
import org.apache.commons.lang3.StringUtils;

/** String: the text made longer or shorter to fit a length. */
final class StringPadding implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType string = platform.existing("String");
        string.method("String repeat(Integer times)", call -> self(call).repeat(Math.max(0, call.integer(0))))
                .method(
                        "String repeat(String separator, Integer times)",
                        call -> StringUtils.repeat(self(call), call.text(0), Math.max(0, call.integer(1))))
                .method("String abbreviate(Integer most)", call -> abbreviated(call, 0, 4))
                .method(
                        "String abbreviate(Integer most, Integer offset)",
                        call -> abbreviated(call, call.integer(1), 7));
        pads(string);
    }

    private static void pads(PlatformType string) {
        string.method("String leftPad(Integer length)", call -> StringUtils.leftPad(self(call), call.integer(0)))
                .method(
                        "String leftPad(Integer length, String pad)",
                        call -> StringUtils.leftPad(self(call), call.integer(0), call.text(1)))
                .method("String rightPad(Integer length)", call -> StringUtils.rightPad(self(call), call.integer(0)))
                .method(
                        "String rightPad(Integer length, String pad)",
                        call -> StringUtils.rightPad(self(call), call.integer(0), call.text(1)))
                .method("String center(Integer length)", call -> StringUtils.center(self(call), call.integer(0)))
                .method(
                        "String center(Integer length, String pad)",
                        call -> StringUtils.center(self(call), call.integer(0), call.text(1)));
    }

    private static String abbreviated(Call call, int offset, int least) {
        try {
            return StringUtils.abbreviate(self(call), offset, call.integer(0));
        } catch (IllegalArgumentException tooShort) {
            throw StringType.fault("Minimum abbreviation width " + (least > 4 ? "with offset " : "") + "is " + least);
        }
    }
}
