package io.stagesign.emulator.apex.lib.text;

import static io.stagesign.emulator.apex.lib.text.StringType.self;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Call;
import java.util.Arrays;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** String: parts of the text. */
final class StringParts implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType string = platform.existing("String");
        byPosition(string);
        bySeparator(string);
        inPieces(string);
    }

    private static void byPosition(PlatformType string) {
        string.method(
                        "String substring(Integer start)",
                        call -> part(self(call), call.integer(0), self(call).length()))
                .method(
                        "String substring(Integer start, Integer end)",
                        call -> part(self(call), call.integer(0), call.integer(1)))
                .method("String left(Integer length)", call -> StringUtils.left(self(call), call.integer(0)))
                .method("String right(Integer length)", call -> StringUtils.right(self(call), call.integer(0)))
                .method(
                        "String mid(Integer start, Integer length)",
                        call -> StringUtils.mid(self(call), call.integer(0), call.integer(1)));
    }

    /** Returns the part between two positions, or fails as Apex does when it is not inside the text. */
    static String part(String text, int start, int end) {
        if (start < 0 || start > text.length()) {
            throw StringType.fault("Starting position out of bounds: " + start);
        } else if (end < start || end > text.length()) {
            throw StringType.fault("Ending position out of bounds: " + end);
        }
        return text.substring(start, end);
    }

    private static void bySeparator(PlatformType string) {
        string.method(
                        "String substringAfter(String separator)",
                        call -> StringUtils.substringAfter(self(call), call.text(0)))
                .method(
                        "String substringAfterLast(String separator)",
                        call -> StringUtils.substringAfterLast(self(call), call.text(0)))
                .method(
                        "String substringBefore(String separator)",
                        call -> StringUtils.substringBefore(self(call), call.text(0)))
                .method(
                        "String substringBeforeLast(String separator)",
                        call -> StringUtils.substringBeforeLast(self(call), call.text(0)))
                .method("String substringBetween(String tag)", call -> between(call, call.text(0)))
                .method("String substringBetween(String open, String close)", call -> between(call, call.text(1)));
    }

    private static @Nullable String between(Call call, String close) {
        return StringUtils.substringBetween(self(call), call.text(0), close);
    }

    private static void inPieces(PlatformType string) {
        string.method(
                        "List<String> split(String regex)",
                        call -> list(call, Regex.compile(call.text(0)).split(self(call), 0)))
                .method(
                        "List<String> split(String regex, Integer limit)",
                        call -> list(call, Regex.compile(call.text(0)).split(self(call), call.integer(1))))
                .method(
                        "List<String> splitByCharacterType()",
                        call -> list(call, StringUtils.splitByCharacterType(self(call))))
                .method(
                        "List<String> splitByCharacterTypeCamelCase()",
                        call -> list(call, StringUtils.splitByCharacterTypeCamelCase(self(call))))
                .method("List<Integer> getChars()", StringParts::characters);
    }

    private static ApexList list(Call call, String[] texts) {
        return new ApexList(call.execution().types().get("String"), Arrays.asList(texts));
    }

    private static ApexList characters(Call call) {
        return new ApexList(
                call.execution().types().get("Integer"),
                self(call).chars().boxed().toList());
    }
}
