package io.stagesign.paper;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * The words of a PDF, page by page and in no order, as hashes of four bytes: enough to tell whether another PDF still has
 * them all, too little to read it.
 */
public final class Wording {
    private static final int UNREAD = -1;
    /** What OneSpan makes a field of, and may take away. */
    private static final Pattern TEXT_TAG = Pattern.compile("\\{\\{[^{}]*\\}\\}");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\p{Sc}]+");

    /** Of each page; null for one that could not be read. */
    private final List<int @Nullable []> pages;

    private Wording(List<int @Nullable []> pages) {
        this.pages = pages;
    }

    /** Reads the pages of an open document, as many as can be read within reason. */
    public static Wording of(PDDocument document) throws IOException {
        Stripper stripper = new Stripper();
        List<int @Nullable []> pages = new ArrayList<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            boolean readable = PageWeight.isBearable(document.getPage(page));
            pages.add(readable ? stripper.words(document, page + 1) : null);
        }
        return new Wording(pages);
    }

    /** Reads what {@link #bytes} returned. */
    public static Wording read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<int @Nullable []> pages = new ArrayList<>();
        for (int left = buffer.getInt(); left > 0; left--) {
            int words = buffer.getInt();
            pages.add(words == UNREAD ? null : read(buffer, words));
        }
        return new Wording(pages);
    }

    /** Returns this in a form that can be kept. */
    public byte[] bytes() {
        int words =
                pages.stream().mapToInt(page -> page == null ? 0 : page.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (1 + pages.size() + words));
        buffer.putInt(pages.size());
        for (int[] page : pages) {
            buffer.putInt(page == null ? UNREAD : page.length);
            for (int word : page == null ? new int[0] : page) {
                buffer.putInt(word);
            }
        }
        return buffer.array();
    }

    public int pages() {
        return pages.size();
    }

    /** Tells what the other document lacks of this one, to follow its name in a sentence; it may say more than this one. */
    public Optional<String> missingFrom(Wording other) {
        if (other.pages() != pages()) {
            return Optional.of("has %d pages, but %d were sent".formatted(other.pages(), pages()));
        }
        for (int page = 0; page < pages(); page++) {
            int missing = missing(pages.get(page), other.pages.get(page));
            if (missing > 0) {
                return Optional.of("lacks %d %s that page %d had when it was sent"
                        .formatted(missing, missing == 1 ? "word" : "words", page + 1));
            }
        }
        return Optional.empty();
    }

    private static int missing(int @Nullable [] sent, int @Nullable [] signed) {
        if (sent == null || signed == null) {
            return 0;
        }
        int at = 0;
        int missing = 0;
        for (int word : sent) {
            while (at < signed.length && signed[at] < word) {
                at++;
            }
            if (at < signed.length && signed[at] == word) {
                at++;
            } else {
                missing++;
            }
        }
        return missing;
    }

    private static int[] read(ByteBuffer buffer, int words) {
        int[] page = new int[words];
        for (int i = 0; i < words; i++) {
            page[i] = buffer.getInt();
        }
        return page;
    }

    /** Sorted, so that two pages are compared in one go. */
    private static int[] hashes(String text) {
        String plain = Normalizer.normalize(TEXT_TAG.matcher(text).replaceAll(" "), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        MessageDigest sha = sha256();
        return WORD.matcher(plain)
                .results()
                .mapToInt(word -> ByteBuffer.wrap(sha.digest(word.group().getBytes(StandardCharsets.UTF_8)))
                        .getInt())
                .sorted()
                .toArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads page after page until it has seen as many letters and drawing instructions as any readable contract has. */
    private static final class Stripper extends PDFTextStripper {
        private static final long MOST = 4_000_000;

        private long read;

        int @Nullable [] words(PDDocument document, int page) throws IOException {
            if (read > MOST) {
                return null;
            }
            setStartPage(page);
            setEndPage(page);
            StringBuilder text = new StringBuilder();
            try {
                writeText(document, new Bounded(text));
                return hashes(text.toString());
            } catch (TooMuch tooMuch) {
                return null;
            }
        }

        @Override
        protected void processOperator(
                org.apache.pdfbox.contentstream.operator.Operator operator,
                List<org.apache.pdfbox.cos.COSBase> operands)
                throws IOException {
            if (++read > MOST) {
                throw new TooMuch();
            }
            super.processOperator(operator, operands);
        }
    }

    /** Thrown in the middle of a page; PDFBox lets it pass. */
    private static final class TooMuch extends IOException {}

    private static final class Bounded extends Writer {
        private static final int MOST = 4_000_000;

        private final StringBuilder text;

        Bounded(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void write(char[] letters, int from, int length) throws IOException {
            if (text.length() + length > MOST) {
                throw new TooMuch();
            }
            text.append(letters, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
