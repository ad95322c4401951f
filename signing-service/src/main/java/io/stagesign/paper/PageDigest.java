package io.stagesign.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.jspecify.annotations.Nullable;

/**
 * A digest of all that a reader can see or fill in: what is drawn on each page, its notes with their appearance, and the
 * form with its values. Streams count as they are packed, so nothing is unpacked.
 */
final class PageDigest {
    private static final int DEEPEST = 200;
    private static final int BUFFER = 16 * 1024;

    /** What a page may take over from a node of the page tree. */
    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private final MessageDigest digest = sha256();
    private final IdentityHashMap<COSBase, Integer> seen = new IdentityHashMap<>();

    private PageDigest() {}

    /** @throws IOException for a document whose objects lie in one another deeper than any program writes them */
    static byte[] of(PDDocument document) throws IOException {
        PageDigest digest = new PageDigest();
        for (PDPage page : document.getPages()) {
            digest.add(page.getCOSObject());
        }
        digest.add(document.getDocumentCatalog().getCOSObject().getItem(COSName.ACRO_FORM), 0);
        return digest.digest.digest();
    }

    private void add(COSDictionary page) throws IOException {
        note("page");
        for (COSName name : INHERITED) {
            add(PDPageTree.getInheritableAttribute(page, name), 0);
        }
        addEntries(page, 0);
    }

    private void add(@Nullable COSBase object, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("objects lie in one another too deep");
        }
        COSBase direct = object instanceof COSObject reference ? reference.getObject() : object;
        if (direct instanceof COSDictionary || direct instanceof COSArray) {
            addOnce(direct, depth);
        } else if (direct instanceof COSString text) {
            note("text");
            digest.update(text.getBytes());
        } else {
            note(String.valueOf(direct));
        }
    }

    /** What was met before, as in a circle, is known by its number. */
    private void addOnce(COSBase object, int depth) throws IOException {
        Integer before = seen.putIfAbsent(object, seen.size());
        if (before != null) {
            note("#" + before);
        } else if (object instanceof COSArray array) {
            note("array " + array.size());
            for (COSBase each : array) {
                add(each, depth + 1);
            }
        } else if (object instanceof COSDictionary dictionary) {
            addDictionary(dictionary, depth);
        }
    }

    /** A page that something points to is looked at in its own turn. */
    private void addDictionary(COSDictionary dictionary, int depth) throws IOException {
        if (COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))) {
            note("a page");
            return;
        }
        addEntries(dictionary, depth);
        if (dictionary instanceof COSStream stream) {
            addBytes(stream);
        }
    }

    private void addEntries(COSDictionary dictionary, int depth) throws IOException {
        boolean page = COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE));
        Map<String, COSBase> entries = new TreeMap<>();
        dictionary.entrySet().forEach(entry -> entries.put(entry.getKey().getName(), entry.getValue()));
        note("dictionary");
        for (Map.Entry<String, COSBase> entry : entries.entrySet()) {
            if (!page || !entry.getKey().equals(COSName.PARENT.getName())) {
                note(entry.getKey());
                add(entry.getValue(), depth + 1);
            }
        }
    }

    private void addBytes(COSStream stream) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = stream.createRawInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    /** With its length, so that two words are never taken for one. */
    private void note(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
