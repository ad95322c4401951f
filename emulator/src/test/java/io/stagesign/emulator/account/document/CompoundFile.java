package io.stagesign.emulator.account.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/** Writes the smallest Word 97 document: a compound file with a text in two pieces, one of each encoding. */
final class CompoundFile {
    private static final int SECTOR = 512;
    private static final int STREAM = 4096;
    private static final int SECTORS = STREAM / SECTOR;
    private static final int END = -2;

    private final ByteBuffer file =
            ByteBuffer.allocate(SECTOR * (3 + 2 * SECTORS)).order(ByteOrder.LITTLE_ENDIAN);

    private CompoundFile() {}

    /** @param single letters of one byte each */
    static byte[] document(String single, String wide) {
        CompoundFile compound = new CompoundFile();
        compound.header();
        compound.table();
        compound.directory();
        compound.word(single, wide);
        compound.pieces(single.length(), wide.length());
        return compound.file.array();
    }

    private void header() {
        file.putLong(0, 0xE11A_B1A1_E011_CFD0L);
        file.putShort(0x1E, (short) 9).putShort(0x20, (short) 6);
        file.putInt(0x2C, 1)
                .putInt(0x30, 1)
                .putInt(0x38, STREAM)
                .putInt(0x3C, END)
                .putInt(0x4C, 0);
    }

    private void table() {
        int at = SECTOR;
        file.putInt(at, -3).putInt(at + 4, END);
        for (int sector = 2; sector < 2 + 2 * SECTORS; sector++) {
            boolean last = sector == 1 + SECTORS || sector == 1 + 2 * SECTORS;
            file.putInt(at + 4 * sector, last ? END : sector + 1);
        }
    }

    private void directory() {
        entry(0, "Root Entry", END, 0);
        entry(1, "WordDocument", 2, STREAM);
        entry(2, "1Table", 2 + SECTORS, STREAM);
    }

    private void entry(int number, String name, int start, int size) {
        int at = 2 * SECTOR + 128 * number;
        byte[] letters = name.getBytes(UTF_16LE);
        file.put(at, letters).putShort(at + 64, (short) (letters.length + 2));
        file.putInt(at + 116, start).putInt(at + 120, size);
    }

    private void word(String single, String wide) {
        int at = 3 * SECTOR;
        file.putShort(at + 0x0A, (short) 0x0200).putInt(at + 0x01A2, 0);
        file.put(at + 1024, single.getBytes(Charset.forName("windows-1252")));
        file.put(at + 2048, wide.getBytes(UTF_16LE));
    }

    private void pieces(int single, int wide) {
        int at = (3 + SECTORS) * SECTOR;
        file.put(at, (byte) 2).putInt(at + 1, 4 * 3 + 8 * 2);
        file.putInt(at + 5, 0).putInt(at + 9, single).putInt(at + 13, single + wide);
        file.putInt(at + 17 + 2, 0x4000_0000 | (2 * 1024)).putInt(at + 25 + 2, 2048);
    }
}
