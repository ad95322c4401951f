package io.stagesign.emulator.apex.lib.text;

import static io.stagesign.emulator.apex.lib.text.StringType.self;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import org.apache.commons.lang3.StringEscapeUtils;

/** String: the text written so that another language reads it as text. */
@SuppressWarnings("deprecation") // the successor of StringEscapeUtils would be one library more
final class StringEscapes implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType string = platform.existing("String");
        string.staticMethod(
                "String escapeSingleQuotes(String text)", call -> call.text(0).replace("'", "\\'"));
        escapes(string);
        unescapes(string);
    }

    private static void escapes(PlatformType string) {
        string.method("String escapeCsv()", call -> StringEscapeUtils.escapeCsv(self(call)))
                .method("String escapeEcmaScript()", call -> StringEscapeUtils.escapeEcmaScript(self(call)))
                .method("String escapeHtml3()", call -> StringEscapeUtils.escapeHtml3(self(call)))
                .method("String escapeHtml4()", call -> StringEscapeUtils.escapeHtml4(self(call)))
                .method("String escapeJava()", call -> StringEscapeUtils.escapeJava(self(call)))
                .method("String escapeUnicode()", call -> unicode(self(call)))
                .method("String escapeXml()", call -> StringEscapeUtils.escapeXml10(self(call)));
    }

    private static void unescapes(PlatformType string) {
        string.method("String unescapeCsv()", call -> StringEscapeUtils.unescapeCsv(self(call)))
                .method("String unescapeEcmaScript()", call -> StringEscapeUtils.unescapeEcmaScript(self(call)))
                .method("String unescapeHtml3()", call -> StringEscapeUtils.unescapeHtml3(self(call)))
                .method("String unescapeHtml4()", call -> StringEscapeUtils.unescapeHtml4(self(call)))
                .method("String unescapeJava()", call -> StringEscapeUtils.unescapeJava(self(call)))
                .method("String unescapeUnicode()", call -> StringEscapeUtils.unescapeJava(self(call)))
                .method("String unescapeXml()", call -> StringEscapeUtils.unescapeXml(self(call)));
    }

    private static String unicode(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(each -> escaped.append(each < 128 ? String.valueOf((char) each) : "\\u%04X".formatted(each)));
        return escaped.toString();
    }
}
