package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Makes a PDF of every format that OneSpan takes. A PDF stays as it is, byte by byte. Of all others only the text is
 * taken and set anew on plain pages: enough to read, sign and file, but not the layout that the real service keeps.
 */
final class Conversion {
    private Conversion() {}

    static byte[] toPdf(Upload upload, String name) {
        String extension = extension(upload, name);
        if (extension.equals("pdf")) {
            return upload.bytes();
        }
        try (TextPages pages = new TextPages()) {
            for (String paragraph : paragraphs(upload, extension)) {
                pages.paragraph(paragraph);
            }
            return pages.pdf();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Refused.invalid("document.corrupt", "The document " + name + " cannot be read as " + extension);
        }
    }

    private static List<String> paragraphs(Upload upload, String extension) throws IOException {
        return switch (extension) {
            case "docx" -> ZippedText.paragraphs(upload.bytes(), "word/document.xml");
            case "odt" -> ZippedText.paragraphs(upload.bytes(), "content.xml");
            case "rtf" -> PlainText.ofRtf(upload.bytes());
            case "doc" -> WordBinary.paragraphs(upload.bytes());
            case "txt" -> PlainText.of(upload.bytes());
            default ->
                throw Refused.invalid(
                        "document.unsupportedFormat", "Documents of type " + extension + " are not supported");
        };
    }

    // The one-step upload of the SDK names the part like the document, without an extension: the media type tells.
    private static String extension(Upload upload, String name) {
        String type = upload.contentType().toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (type.startsWith(format.contentType)) {
                return format.name();
            }
        }
        String file = upload.fileName().contains(".") ? upload.fileName() : name;
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private enum Format {
        pdf("application/pdf"),
        docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        odt("application/vnd.oasis.opendocument.text"),
        rtf("application/rtf"),
        doc("application/msword"),
        txt("text/plain");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }
    }
}
