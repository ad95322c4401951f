package io.stagesign.emulator.account.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads the streams of a compound file, as [MS-CFB] describes it; only what Word documents need. */
final class OleFile {
    private static final long MAGIC = 0xE11A_B1A1_E011_CFD0L;
    private static final int ENTRY = 128;
    private static final int SMALL = 4096;

    private final ByteBuffer file;
    private final int sectorSize;
    private final byte[] directory;
    private final int[] table;

    OleFile(byte[] bytes) throws IOException {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 512 || file.getLong(0) != MAGIC) {
            throw new IOException("not a compound file");
        }
        sectorSize = 1 << file.getShort(0x1E);
        table = table();
        directory = chain(file.getInt(0x30));
    }

    byte[] stream(String name) throws IOException {
        for (int at = 0; at + ENTRY <= directory.length; at += ENTRY) {
            ByteBuffer entry = entry(at);
            if (name(entry).equals(name)) {
                return content(entry.getInt(116), entry.getInt(120));
            }
        }
        throw new IOException("no stream " + name);
    }

    private byte[] content(int start, int size) {
        if (size >= SMALL) {
            return Arrays.copyOf(chain(start), size);
        }
        byte[] small = chain(entry(0).getInt(116));
        ByteBuffer next = ByteBuffer.wrap(chain(file.getInt(0x3C))).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int sector = start; sector >= 0; sector = next.getInt(4 * sector)) {
            bytes.write(small, 64 * sector, 64);
        }
        return Arrays.copyOf(bytes.toByteArray(), size);
    }

    // The header names the first 109 sectors of the table; a document that needs more has over 7 MB of text.
    private int[] table() {
        int[] sectors = new int[Math.min(file.getInt(0x2C), 109) * (sectorSize / 4)];
        for (int index = 0; index < sectors.length; index++) {
            int sector = file.getInt(0x4C + 4 * (index / (sectorSize / 4)));
            sectors[index] = file.getInt(offset(sector) + 4 * (index % (sectorSize / 4)));
        }
        return sectors;
    }

    private byte[] chain(int start) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int sector = start; sector >= 0 && bytes.size() <= file.capacity(); sector = table[sector]) {
            byte[] part = new byte[sectorSize];
            file.get(offset(sector), part);
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private int offset(int sector) {
        return (sector + 1) * sectorSize;
    }

    private ByteBuffer entry(int at) {
        return ByteBuffer.wrap(directory, at, ENTRY).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String name(ByteBuffer entry) {
        int length = Math.max(0, entry.getShort(64) - 2);
        byte[] name = new byte[length];
        entry.get(0, name);
        return new String(name, UTF_16LE);
    }
}
