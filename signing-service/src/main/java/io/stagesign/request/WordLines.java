package io.stagesign.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Collects the lines of WordprocessingML (ECMA-376, part 1, 17): the text of each paragraph, however Word has cut it into
 * runs, without what is hidden, deleted or there twice for older readers. Where the page breaks a line only Word knows.
 */
final class WordLines {
    private static final Set<String> BREAKS = Set.of("br", "cr");

    private final List<String> lines = new ArrayList<>();
    /** A text box has paragraphs of its own inside one. */
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    private boolean inText;
    private boolean hidden;
    private int leftOut;

    List<String> all() {
        return List.copyOf(lines);
    }

    void read(InputStream xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
        } catch (XMLStreamException broken) {
            throw new IOException("the XML cannot be read", broken);
        }
    }

    private void take(XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(reader.getLocalName());
        } else if (event == XMLStreamConstants.CHARACTERS && inText && !hidden && leftOut == 0) {
            write(reader.getText());
        }
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (name.equals("Fallback") || leftOut > 0) {
            leftOut++;
        } else if (name.equals("p")) {
            paragraphs.push(new StringBuilder());
        } else if (name.equals("r")) {
            hidden = false;
        } else if (name.equals("vanish")) {
            String value = reader.getAttributeValue(reader.getNamespaceURI(), "val");
            hidden = value == null || !Set.of("0", "false", "off").contains(value);
        } else if (name.equals("t")) {
            inText = true;
        } else if (name.equals("tab")) {
            write(" ");
        } else if (BREAKS.contains(name)) {
            write("\n");
        }
    }

    private void end(String name) {
        inText = false;
        if (leftOut > 0) {
            leftOut--;
        } else if (name.equals("p") && !paragraphs.isEmpty()) {
            paragraphs.pop().toString().lines().forEach(lines::add);
        }
    }

    private void write(String text) {
        if (!paragraphs.isEmpty()) {
            paragraphs.element().append(text);
        }
    }
}
