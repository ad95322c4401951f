package io.stagesign.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The bytes of a file that a signature covers: all up to its end but for the signature itself, which stands in the gap
 * (ISO 32000-1, 12.8.1).
 *
 * @param gap where the signature's own bytes begin
 * @param rest where what it covers goes on
 * @param end of what it covers
 */
record SignedRange(long gap, long rest, long end) {
    private static final long LARGEST_SIGNATURE = 2 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    /** Returns nothing when the range leaves out anything but the signature. */
    static Optional<SignedRange> of(int[] byteRange, FileChannel file) throws IOException {
        if (byteRange.length != 4 || byteRange[0] != 0) {
            return Optional.empty();
        }
        SignedRange range = new SignedRange(byteRange[1], byteRange[2], (long) byteRange[2] + byteRange[3]);
        boolean ordered = range.gap > 0
                && range.gap < range.rest
                && range.rest < range.end
                && range.end <= file.size()
                && range.rest - range.gap <= LARGEST_SIGNATURE;
        return ordered && range.gapText(file).matches("<[0-9A-Fa-f\\s]*>") ? Optional.of(range) : Optional.empty();
    }

    /** Returns the signature itself, with the zeros that fill its place. */
    byte[] signature(FileChannel file) throws IOException {
        String hex = gapText(file).replaceAll("[<>\\s]", "");
        return HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0");
    }

    /** Writes what is covered. */
    void writeTo(OutputStream out, FileChannel file) throws IOException {
        copy(file, 0, gap, out);
        copy(file, rest, end, out);
    }

    /** Whether nothing follows what is covered but the end of a line. */
    boolean coversAllOf(FileChannel file) throws IOException {
        long left = file.size() - end;
        return left <= 2 && text(file, end, file.size()).isBlank();
    }

    private String gapText(FileChannel file) throws IOException {
        return text(file, gap, rest);
    }

    private static String text(FileChannel file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // goes on where it stopped
        }
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }

    private static void copy(FileChannel file, long from, long to, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = from; at < to; ) {
            buffer.clear().limit((int) Math.min(BUFFER, to - at));
            int read = file.read(buffer, at);
            if (read < 0) {
                throw new IOException("the file ends early");
            }
            out.write(buffer.array(), 0, read);
            at += read;
        }
    }
}
