package io.stagesign.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts a file into a signed PDF as an attachment, behind the bytes that were signed: not one of them changes. */
public final class Enclosure {
    private static final int DEEPEST_TREE = 20;

    private Enclosure() {}

    /**
     * Writes the PDF with the attachment to {@code target}.
     *
     * @param name of the attachment, with extension
     * @param at when what is attached was made
     * @return false, with nothing written, when the PDF is certified: then nothing may be added to it
     */
    public static boolean add(Path pdf, Path attachment, String name, Instant at, Path target) throws IOException {
        try (PDDocument document =
                        Loader.loadPDF(new RandomAccessReadBufferedFile(pdf), IOUtils.createTempFileOnlyStreamCache());
                InputStream content = Files.newInputStream(attachment)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            if (catalog.getCOSObject().getDictionaryObject(COSName.PERMS) != null) {
                return false;
            }
            attach(catalog, specification(embedded(document, content, Files.size(attachment), at), name));
            try (OutputStream out = Files.newOutputStream(target)) {
                document.saveIncremental(out);
            }
            return true;
        }
    }

    private static void attach(PDDocumentCatalog catalog, PDComplexFileSpecification file) throws IOException {
        PDDocumentNameDictionary names =
                catalog.getNames() == null ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        if (names.getEmbeddedFiles() != null) {
            collect(names.getEmbeddedFiles(), files, 0);
        }
        files.put(unused(file.getFileUnicode(), files), file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        names.getCOSObject().setNeedToBeUpdated(true);
        catalog.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, Map<String, PDComplexFileSpecification> files, int depth)
            throws IOException {
        if (node.getNames() != null) {
            files.putAll(node.getNames());
        }
        if (node.getKids() != null && depth < DEEPEST_TREE) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, files, depth + 1);
            }
        }
    }

    private static String unused(String name, Map<String, PDComplexFileSpecification> files) {
        String unused = name;
        for (int number = 2; files.containsKey(unused); number++) {
            unused = name + " (" + number + ")";
        }
        return unused;
    }

    private static PDEmbeddedFile embedded(PDDocument document, InputStream content, long size, Instant at)
            throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, content);
        embedded.setSubtype("application/pdf");
        embedded.setSize((int) size);
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(at.toEpochMilli());
        embedded.setCreationDate(made);
        return embedded;
    }

    private static PDComplexFileSpecification specification(PDEmbeddedFile embedded, String name) {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Supplement");
        return file;
    }
}
