package io.stagesign;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes a document as Word 97 to 2003 did: a compound file (MS-CFB) of a few sectors, with a text in one piece (MS-DOC).
 * Libraries only change such files, they make none.
 */
public final class LegacyWordFile {
    private static final int SECTOR = 512;
    private static final int STREAM = 4096;
    private static final int SECTORS = STREAM / SECTOR;
    private static final int END = -2;
    /** Where the text begins in its stream. */
    private static final int TEXT = 1024;

    private final ByteBuffer file =
            ByteBuffer.allocate(SECTOR * (3 + 2 * SECTORS)).order(ByteOrder.LITTLE_ENDIAN);

    private LegacyWordFile() {}

    /** Returns the file; the text has at most 1,500 letters. */
    public static byte[] of(String text) {
        LegacyWordFile document = new LegacyWordFile();
        document.header();
        document.allocation();
        document.entry(0, "Root Entry", END, 0);
        document.entry(1, "WordDocument", 2, STREAM);
        document.entry(2, "1Table", 2 + SECTORS, STREAM);
        document.text(text);
        return document.file.array();
    }

    private void header() {
        file.putLong(0, 0xE11A_B1A1_E011_CFD0L);
        file.putShort(0x1E, (short) 9).putShort(0x20, (short) 6);
        file.putInt(0x2C, 1).putInt(0x30, 1).putInt(0x38, STREAM).putInt(0x3C, END);
    }

    private void allocation() {
        file.putInt(SECTOR, -3).putInt(SECTOR + 4, END);
        for (int sector = 2; sector < 2 + 2 * SECTORS; sector++) {
            boolean last = sector == 1 + SECTORS || sector == 1 + 2 * SECTORS;
            file.putInt(SECTOR + 4 * sector, last ? END : sector + 1);
        }
    }

    private void entry(int number, String name, int start, int size) {
        int at = 2 * SECTOR + 128 * number;
        byte[] letters = name.getBytes(UTF_16LE);
        file.put(at, letters).putShort(at + 64, (short) (letters.length + 2));
        file.putInt(at + 116, start).putInt(at + 120, size);
    }

    /** The table of pieces says where the text stands. */
    private void text(String text) {
        int word = 3 * SECTOR;
        file.putShort(word + 0x0A, (short) 0x0200);
        file.put(word + TEXT, text.getBytes(UTF_16LE));
        int table = (3 + SECTORS) * SECTOR;
        file.put(table, (byte) 2).putInt(table + 1, 4 * 2 + 8);
        file.putInt(table + 5, 0).putInt(table + 9, text.length());
        file.putInt(table + 13 + 2, TEXT);
    }
}
