package io.stagesign.request;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files that word processors open: ZIP files of a few parts, with one paragraph. */
final class OfficeFile {
    private OfficeFile() {}

    /** Writes a file as Word does. */
    static Corpus.Writing docx(String paragraph) {
        return zipped("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/word/document.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>
                """, "_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId1" Target="word/document.xml"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                </Relationships>
                """, "word/document.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                  <w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body>
                </w:document>
                """.formatted(paragraph));
    }

    /** Writes a file as LibreOffice does. */
    static Corpus.Writing odt(String paragraph) {
        return zipped(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.2">
                  <m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>
                  <m:file-entry m:full-path="content.xml" m:media-type="text/xml"/>
                </m:manifest>
                """,
                "content.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0" o:version="1.2">
                  <o:body><o:text><t:p>%s</t:p></o:text></o:body>
                </o:document-content>
                """.formatted(paragraph));
    }

    private static Corpus.Writing zipped(String... namesAndContents) {
        return file -> {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (int part = 0; part < namesAndContents.length; part += 2) {
                    zip.putNextEntry(new ZipEntry(namesAndContents[part]));
                    zip.write(namesAndContents[part + 1].getBytes(StandardCharsets.UTF_8));
                }
            }
        };
    }
}
