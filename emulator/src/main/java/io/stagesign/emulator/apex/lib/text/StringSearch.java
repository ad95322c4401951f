package io.stagesign.emulator.apex.lib.text;

import static io.stagesign.emulator.apex.lib.text.StringType.self;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.Call;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;

/** String: where something stands in the text, and how far it is from another. */
final class StringSearch implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType string = platform.existing("String");
        forwards(string);
        backwards(string);
        comparisons(string);
        codePoints(string);
    }

    private static void forwards(PlatformType string) {
        string.method("Integer indexOf(String part)", call -> self(call).indexOf(call.text(0)))
                .method(
                        "Integer indexOf(String part, Integer from)",
                        call -> self(call).indexOf(call.text(0), call.integer(1)))
                .method(
                        "Integer indexOfIgnoreCase(String part)",
                        call -> Strings.CI.indexOf(self(call), call.text(0), 0))
                .method(
                        "Integer indexOfIgnoreCase(String part, Integer from)",
                        call -> Strings.CI.indexOf(self(call), call.text(0), call.integer(1)))
                .method(
                        "Integer indexOfChar(Integer character)",
                        call -> self(call).indexOf(call.integer(0)))
                .method(
                        "Integer indexOfChar(Integer character, Integer from)",
                        call -> self(call).indexOf(call.integer(0), call.integer(1)))
                .method(
                        "Integer indexOfAny(String characters)",
                        call -> StringUtils.indexOfAny(self(call), call.text(0)))
                .method(
                        "Integer indexOfAnyBut(String characters)",
                        call -> StringUtils.indexOfAnyBut(self(call), call.text(0)));
    }

    private static void backwards(PlatformType string) {
        string.method("Integer lastIndexOf(String part)", call -> self(call).lastIndexOf(call.text(0)))
                .method(
                        "Integer lastIndexOf(String part, Integer from)",
                        call -> self(call).lastIndexOf(call.text(0), call.integer(1)))
                .method(
                        "Integer lastIndexOfIgnoreCase(String part)",
                        call -> lastIndexOfIgnoreCase(call, self(call).length()))
                .method(
                        "Integer lastIndexOfIgnoreCase(String part, Integer from)",
                        call -> lastIndexOfIgnoreCase(call, call.integer(1)))
                .method(
                        "Integer lastIndexOfChar(Integer character)",
                        call -> self(call).lastIndexOf(call.integer(0)))
                .method(
                        "Integer lastIndexOfChar(Integer character, Integer from)",
                        call -> self(call).lastIndexOf(call.integer(0), call.integer(1)));
    }

    private static int lastIndexOfIgnoreCase(Call call, int from) {
        return Strings.CI.lastIndexOf(self(call), call.text(0), from);
    }

    private static void comparisons(PlatformType string) {
        string.method("Integer countMatches(String part)", call -> StringUtils.countMatches(self(call), call.text(0)))
                .method("String difference(String other)", call -> StringUtils.difference(self(call), call.text(0)))
                .method(
                        "Integer indexOfDifference(String other)",
                        call -> StringUtils.indexOfDifference(self(call), call.text(0)))
                .method(
                        "Integer getLevenshteinDistance(String other)",
                        call -> Distance.between(self(call), call.text(0)))
                .method("Integer getLevenshteinDistance(String other, Integer threshold)", call -> {
                    int distance = Distance.between(self(call), call.text(0));
                    return distance > call.integer(1) ? -1 : distance;
                });
    }

    private static void codePoints(PlatformType string) {
        string.method("Integer charAt(Integer index)", call -> (int) self(call).charAt(at(call)))
                .method("Integer codePointAt(Integer index)", call -> self(call).codePointAt(at(call)))
                .method(
                        "Integer codePointBefore(Integer index)",
                        call -> self(call).codePointBefore(at(call, 1)))
                .method(
                        "Integer codePointCount(Integer start, Integer end)",
                        call -> StringParts.part(self(call), call.integer(0), call.integer(1))
                                .codePointCount(0, call.integer(1) - call.integer(0)))
                .method("Integer offsetByCodePoints(Integer index, Integer count)", StringSearch::offset);
    }

    private static int offset(Call call) {
        try {
            return self(call).offsetByCodePoints(call.integer(0), call.integer(1));
        } catch (IndexOutOfBoundsException outside) {
            throw StringType.fault("String index out of range: " + call.integer(0));
        }
    }

    private static int at(Call call) {
        return at(call, 0);
    }

    /** Returns the index, of which the first allowed one is given. */
    private static int at(Call call, int first) {
        int index = call.integer(0);
        if (index < first || index >= self(call).length() + first) {
            throw StringType.fault("String index out of range: " + index);
        }
        return index;
    }
}
