package io.stagesign.emulator.org.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an element as the bytes that it encodes, read piece by piece up to the element's end. */
final class Base64Text extends InputStream {
    private final XMLStreamReader reader;
    private byte[] piece = {};
    private int at;
    private boolean ended;

    Base64Text(XMLStreamReader reader) {
        this.reader = reader;
    }

    InputStream decoded() {
        return Base64.getMimeDecoder().wrap(this);
    }

    @Override
    public int read() throws IOException {
        return fill() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        try {
            while (!ended && at >= piece.length) {
                int event = reader.next();
                ended = event == XMLStreamConstants.END_ELEMENT;
                if (reader.isCharacters()) {
                    piece = reader.getText().getBytes(StandardCharsets.US_ASCII);
                    at = 0;
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
        return at < piece.length;
    }
}
