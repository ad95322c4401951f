package io.stagesign.emulator.org.dml;

import java.util.Locale;
import java.util.Map;

/**
 * What the name of a file says about it.
 *
 * @param title the name without its extension
 * @param extension lower-case extension, empty when there is none
 */
record FileKind(String title, String extension) {
    private static final Map<String, String> TYPES = Map.of(
            "docx", "WORD_X",
            "doc", "WORD",
            "xlsx", "EXCEL_X",
            "xls", "EXCEL",
            "pptx", "POWER_POINT_X",
            "ppt", "POWER_POINT",
            "txt", "TEXT",
            "jpeg", "JPG",
            "htm", "HTML");

    /** Reads the path that a browser sent, of which the last part counts. */
    static FileKind of(String pathOnClient) {
        String name =
                pathOnClient.substring(Math.max(pathOnClient.lastIndexOf('/'), pathOnClient.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? new FileKind(name, "")
                : new FileKind(name.substring(0, dot), name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Returns the file type in Salesforce's words, such as {@code PDF} or {@code WORD_X}. */
    String type() {
        return extension.isEmpty() ? "UNKNOWN" : TYPES.getOrDefault(extension, extension.toUpperCase(Locale.ROOT));
    }
}
