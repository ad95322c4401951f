package io.stagesign.emulator.account.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the paragraphs out of Word's binary format (97 to 2003), as [MS-DOC] describes it: the file information block
 * points to the piece table, whose pieces together are the text.
 */
final class WordBinary {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int TABLE_FLAG = 0x0A;
    private static final int CLX = 0x01A2;

    private WordBinary() {}

    static List<String> paragraphs(byte[] file) throws IOException {
        String start = new String(file, 0, Math.min(file.length, 5), WINDOWS);
        if (start.equals("{\\rtf")) {
            return PlainText.ofRtf(file);
        }
        try {
            return paragraphs(new OleFile(file));
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            throw new IOException("not a Word document", broken);
        }
    }

    private static List<String> paragraphs(OleFile file) throws IOException {
        ByteBuffer document = little(file.stream("WordDocument"));
        boolean first = (document.getShort(TABLE_FLAG) & 0x0200) != 0;
        ByteBuffer table = little(file.stream(first ? "1Table" : "0Table"));
        ByteBuffer pieces = pieces(table, document.getInt(CLX));
        int count = (pieces.remaining() - 4) / 12;
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < count; piece++) {
            int characters = pieces.getInt(4 * (piece + 1)) - pieces.getInt(4 * piece);
            int at = pieces.getInt(4 * (count + 1) + 8 * piece + 2);
            text.append(text(document, at, characters));
        }
        // Paragraphs end with a carriage return, cells with a bell.
        return Arrays.asList(text.toString().split("[\r\u0007\f]", -1));
    }

    private static String text(ByteBuffer document, int at, int characters) {
        boolean single = (at & 0x4000_0000) != 0;
        byte[] bytes = new byte[single ? characters : 2 * characters];
        document.get(single ? (at & 0x3FFF_FFFF) / 2 : at, bytes);
        return new String(bytes, single ? WINDOWS : UTF_16LE);
    }

    // The piece table comes after any number of formatting records, which begin with 1.
    private static ByteBuffer pieces(ByteBuffer table, int clx) {
        int at = clx;
        while (table.get(at) == 1) {
            at += 3 + table.getShort(at + 1);
        }
        return table.slice(at + 5, table.getInt(at + 1)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
