package io.stagesign.emulator.account.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Takes the paragraphs out of a document that is XML in a ZIP file: DOCX and ODT. */
final class ZippedText {
    private static final int MAX_XML = 64 * 1024 * 1024;

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean inText;

    private ZippedText() {}

    static List<String> paragraphs(byte[] zip, String entry) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry next = entries.getNextEntry(); next != null; next = entries.getNextEntry()) {
                if (next.getName().equals(entry)) {
                    return paragraphs(new ByteArrayInputStream(entries.readNBytes(MAX_XML)));
                }
            }
        }
        throw new IOException("no " + entry);
    }

    private static List<String> paragraphs(InputStream xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            ZippedText text = new ZippedText();
            while (reader.hasNext()) {
                text.take(reader, reader.next());
            }
            return text.paragraphs;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void take(XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            inText = holdsText(reader) || (inText && !isParagraph(reader));
            paragraph.append(blank(reader.getLocalName()));
        } else if (event == XMLStreamConstants.CHARACTERS && inText) {
            paragraph.append(reader.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(reader);
        }
    }

    private void end(XMLStreamReader reader) {
        if (isParagraph(reader)) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
            inText = false;
        } else if (reader.getLocalName().equals("t")) {
            inText = false;
        }
    }

    // DOCX: w:p holds w:t, and only that is text. ODT: text:p and text:h hold text themselves.
    private static boolean holdsText(XMLStreamReader reader) {
        return reader.getLocalName().equals("t") || (isParagraph(reader) && !isWord(reader));
    }

    private static boolean isParagraph(XMLStreamReader reader) {
        return reader.getLocalName().equals("p") || reader.getLocalName().equals("h");
    }

    private static boolean isWord(XMLStreamReader reader) {
        return String.valueOf(reader.getNamespaceURI()).contains("wordprocessingml");
    }

    private static String blank(String element) {
        return element.equals("tab") || element.equals("s") || element.equals("br") ? " " : "";
    }
}
