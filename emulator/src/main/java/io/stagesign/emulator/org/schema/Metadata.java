package io.stagesign.emulator.org.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One element of a metadata file of the package, with its children by name. */
public record Metadata(Element element) {
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    static Metadata read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Metadata(
                    factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new IllegalStateException("cannot read metadata file " + file, broken);
        }
    }

    public List<Metadata> children(String name) {
        List<Metadata> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                children.add(new Metadata(child));
            }
        }
        return children;
    }

    public Optional<Metadata> child(String name) {
        return children(name).stream().findFirst();
    }

    public Optional<String> text(String name) {
        return child(name).filter(child -> !child.isNil()).map(Metadata::text);
    }

    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    public String require(String name) {
        return text(name)
                .orElseThrow(() -> new IllegalStateException("no <" + name + "> in <" + element.getLocalName() + ">"));
    }

    public boolean flag(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    int number(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }

    String text() {
        return element.getTextContent();
    }

    boolean isNil() {
        return "true".equals(element.getAttributeNS(XSI, "nil"));
    }
}
