package io.stagesign.safekeeping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows in which one kept document lies, of a megabyte each: written and read one after the other. */
final class KeptParts {
    private static final int PART = 1024 * 1024;

    private final JdbcClient jdbc;
    private final Map<String, Object> place;

    /** @param place the values of org, id and key */
    KeptParts(JdbcClient jdbc, Map<String, Object> place) {
        this.jdbc = jdbc;
        this.place = place;
    }

    OutputStream writing() {
        return new Writing();
    }

    InputStream reading() {
        int parts = jdbc.sql("""
                        select count(*) from kept_document_part
                        where org_id = :org and request_id = :id and document_key = :key""").params(place).query(Integer.class).single();
        return new Reading(parts);
    }

    private void write(int number, byte[] content) {
        jdbc.sql("""
                        insert into kept_document_part (org_id, request_id, document_key, number, content)
                        values (:org, :id, :key, :number, :content)""")
                .params(place)
                .param("number", number)
                .param("content", content)
                .update();
    }

    private byte[] read(int number) {
        return jdbc.sql("""
                        select content from kept_document_part
                        where org_id = :org and request_id = :id and document_key = :key and number = :number""")
                .params(place)
                .param("number", number)
                .query(byte[].class)
                .single();
    }

    /** Gathers bytes until they make a part. */
    private final class Writing extends OutputStream {
        private final byte[] part = new byte[PART];
        private int filled;
        private int number;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int from = offset;
            int left = length;
            while (left > 0) {
                int taken = Math.min(left, PART - filled);
                System.arraycopy(bytes, from, part, filled, taken);
                filled += taken;
                from += taken;
                left -= taken;
                if (filled == PART) {
                    close();
                }
            }
        }

        /** Writes what was gathered; nothing when there is nothing. */
        @Override
        public void close() {
            if (filled > 0) {
                KeptParts.this.write(number, Arrays.copyOf(part, filled));
                number++;
                filled = 0;
            }
        }
    }

    /** Reads each part when it is its turn. */
    private final class Reading extends InputStream {
        private final int parts;
        private int next;
        private InputStream part = InputStream.nullInputStream();

        Reading(int parts) {
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = part.read(bytes, offset, length);
            while (read < 0 && next < parts) {
                part = new ByteArrayInputStream(KeptParts.this.read(next));
                next++;
                read = part.read(bytes, offset, length);
            }
            return read;
        }
    }
}
