package io.stagesign.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds streams of a PDF that unpack to more than memory could hold, before PDFBox unpacks one to open the file: a
 * megabyte of zeros fits in one kilobyte. Images are passed over, since nothing here ever unpacks one.
 */
public final class StreamSizes {
    private static final long MEGABYTE = 1024 * 1024;

    public static final long LARGEST_STREAM = 32 * MEGABYTE;
    /** Object and reference streams become objects: about fifty bytes of them for one of the stream. */
    static final long LARGEST_STRUCTURE = 8 * MEGABYTE;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 1024;
    private static final int BUFFER = 64 * 1024;
    private static final byte DEFLATED = 0x78;

    private final ByteBuffer pdf;
    private final byte[] buffer = new byte[BUFFER];

    private StreamSizes(ByteBuffer pdf) {
        this.pdf = pdf;
    }

    /** Tells whether every stream unpacks to a size that can be worked with. */
    public static boolean areHarmless(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new StreamSizes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())).areHarmless();
        }
    }

    private boolean areHarmless() {
        for (int at = next(0); at >= 0; at = next(at)) {
            if (!isHarmless(at)) {
                return false;
            }
        }
        return true;
    }

    /** Returns where the data of the next stream begins, or -1. */
    private int next(int from) {
        for (int i = from; i < pdf.limit() - STREAM.length - 2; i++) {
            if (pdf.get(i) == STREAM[0] && isKeyword(i)) {
                int end = i + STREAM.length;
                return pdf.get(end) == '\r' ? end + 2 : end + 1;
            }
        }
        return -1;
    }

    private boolean isKeyword(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf.get(at + i) != STREAM[i]) {
                return false;
            }
        }
        byte after = pdf.get(at + STREAM.length);
        return (after == '\r' || after == '\n') && !(at > 0 && pdf.get(at - 1) == 'd');
    }

    private boolean isHarmless(int start) {
        String dictionary = dictionaryBefore(start);
        boolean plain = dictionary.indexOf('#') < 0;
        boolean structure = dictionary.contains("/ObjStm") || dictionary.contains("/XRef");
        if (plain && !structure && dictionary.matches("(?s).*/Subtype\\s*/Image.*")) {
            return true;
        }
        return pdf.get(start) != DEFLATED
                || unpackedSize(start, LARGEST_STREAM) <= (structure ? LARGEST_STRUCTURE : LARGEST_STREAM);
    }

    private String dictionaryBefore(int start) {
        byte[] bytes = new byte[Math.min(DICTIONARY, start)];
        pdf.get(start - bytes.length, bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.substring(Math.max(0, text.lastIndexOf(" obj")));
    }

    private long unpackedSize(int start, long limit) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf.duplicate().position(start));
            int unpacked;
            do {
                unpacked = inflater.inflate(buffer);
            } while (unpacked > 0 && inflater.getBytesWritten() <= limit);
            return inflater.getBytesWritten();
        } catch (DataFormatException damaged) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
