package io.stagesign.emulator.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a text as a Word document: the smallest set of OOXML parts that Word and LibreOffice open. */
final class WordDocument {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 11, 2, 9, 0);

    private WordDocument() {}

    static byte[] of(SampleText text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", relation("officeDocument", "word/document.xml"));
            part(zip, "word/document.xml", document(text));
            part(zip, "word/_rels/document.xml.rels", relation("styles", "styles.xml"));
            part(zip, "word/styles.xml", styles());
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        return """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%sstyles+xml"/>\
                </Types>""".formatted(MAIN_TYPE, MAIN_TYPE);
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s%s\" Target=\"%s\"/></Relationships>"
                .formatted(RELATIONS, OFFICE_RELATION, type, target);
    }

    private static String document(SampleText text) {
        StringBuilder body = new StringBuilder();
        for (SampleText.Block block : text.blocks()) {
            body.append("<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                    .formatted(styleOf(block.kind()), escaped(block.text())));
        }
        return "<w:document xmlns:w=\"%s\"><w:body>%s<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"
                .formatted(WORD, body);
    }

    private static String styleOf(SampleText.Kind kind) {
        return switch (kind) {
            case TITLE -> "Title";
            case HEADING -> "Heading1";
            case ROW, PARAGRAPH -> "Normal";
        };
    }

    private static String styles() {
        return "<w:styles xmlns:w=\"%s\">%s%s%s</w:styles>"
                .formatted(
                        WORD,
                        style("Normal", "Normal", 21, "1F2933"),
                        style("Title", "Title", 44, "0B5CAB"),
                        style("Heading1", "heading 1", 26, "0B5CAB"));
    }

    private static String style(String id, String name, int halfPoints, String colour) {
        return """
                <w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/>\
                <w:pPr><w:spacing w:before="120" w:after="120"/></w:pPr>\
                <w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:color w:val="%s"/><w:sz w:val="%d"/></w:rPr></w:style>""".formatted(id, name, colour, halfPoints);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
