package io.stagesign.paper;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Weighs what PDFBox would unpack to read a page: its drawing instructions, forms and fonts, but no image. */
public final class PageWeight {
    private static final int MOST_OBJECTS = 50_000;
    /** What the best packed byte of a filter other than Flate can unpack to. */
    private static final long STRONGEST_PACKING = 3000;

    private static final int BUFFER = 16 * 1024;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> pending = new ArrayDeque<>();
    private long left = StreamSizes.LARGEST_STREAM;

    private PageWeight() {}

    /** Tells whether the page can be read without unpacking more than memory should hold. */
    public static boolean isBearable(PDPage page) throws IOException {
        PageWeight weight = new PageWeight();
        weight.add(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
        weight.add(page.getResources() == null ? null : page.getResources().getCOSObject());
        return weight.isBearable();
    }

    private boolean isBearable() throws IOException {
        while (!pending.isEmpty() && left >= 0 && seen.size() < MOST_OBJECTS) {
            COSBase object = pending.pop();
            if (object instanceof COSStream stream) {
                left -= size(stream);
            }
            if (object instanceof COSDictionary dictionary) {
                dictionary.getValues().forEach(this::add);
            } else if (object instanceof COSArray array) {
                array.forEach(this::add);
            }
        }
        return pending.isEmpty() && left >= 0;
    }

    private void add(@Nullable COSBase object) {
        COSBase direct = object instanceof COSObject reference ? reference.getObject() : object;
        if (direct instanceof COSArray array) {
            push(array);
        } else if (direct instanceof COSDictionary dictionary && !isImageOrPage(dictionary)) {
            push(dictionary);
        }
    }

    private void push(COSBase object) {
        if (seen.add(object)) {
            pending.push(object);
        }
    }

    /** Images are never unpacked, and a page that something points back to is not part of this one. */
    private static boolean isImageOrPage(COSDictionary dictionary) {
        return COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))
                || COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE));
    }

    private long size(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        if (filters.isEmpty()) {
            return stream.getLength();
        }
        return filters.equals(List.of(COSName.FLATE_DECODE))
                ? inflatedSize(stream)
                : stream.getLength() * STRONGEST_PACKING;
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray array) {
            return array.toCOSNameStringList().stream().map(COSName::getPDFName).toList();
        }
        return filters instanceof COSName filter ? List.of(filter) : List.of();
    }

    private long inflatedSize(COSStream stream) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
            for (int read = in.read(buffer); read >= 0 && size <= left; read = in.read(buffer)) {
                size += read;
            }
        } catch (ZipException | EOFException damaged) {
            return size;
        }
        return size;
    }
}
