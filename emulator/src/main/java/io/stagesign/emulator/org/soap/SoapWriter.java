package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.org.store.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the elements of an answer; names carry their prefix. */
final class SoapWriter {
    /** A multiple of three, so that the pieces of a file encode to one text. */
    private static final int PIECE = 3 * 8192;

    private final Writer out;

    SoapWriter(Writer out) {
        this.out = out;
    }

    SoapWriter raw(String text) {
        try {
            out.write(text);
            return this;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    SoapWriter open(String name) {
        return raw("<").raw(name).raw(">");
    }

    SoapWriter open(String name, String xsiType) {
        return raw("<").raw(name).raw(" xsi:type=\"").raw(xsiType).raw("\">");
    }

    SoapWriter close(String name) {
        int attributes = name.indexOf(' ');
        return raw("</")
                .raw(attributes < 0 ? name : name.substring(0, attributes))
                .raw(">");
    }

    /** Writes the element with the text of the value, or marked as nil where there is none. */
    SoapWriter element(String name, @Nullable Object value) {
        return value == null
                ? raw("<").raw(name).raw(" xsi:nil=\"true\"/>")
                : open(name).raw(escaped(value.toString())).close(name);
    }

    /** Writes a list as repeated elements and a map as nested ones. */
    SoapWriter tree(String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(each -> tree(name, each));
        } else if (value instanceof Map<?, ?> map) {
            open(name);
            map.forEach((child, inner) -> tree(child.toString(), inner));
            close(name);
        } else {
            element(name, value);
        }
        return this;
    }

    /** Writes the content as Base64, reading it piece by piece. */
    SoapWriter content(String name, Blob content) {
        open(name);
        try (InputStream bytes = content.open()) {
            for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                raw(Base64.getEncoder().encodeToString(piece));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return close(name);
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' -> escaped.append("&#xD;");
                default -> escaped.append(each);
            }
        }
        return escaped.toString();
    }
}
