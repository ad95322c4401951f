package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.store.Blobs;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A SOAP request, read as a stream: the content of files goes to disk on the way.
 *
 * @param header its headers
 * @param operation the one element of its body
 */
record Envelope(SoapElement header, SoapElement operation) {
    static Envelope read(InputStream body, Blobs blobs) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(body, "UTF-8");
            reader.nextTag();
            SoapElement envelope = new Reading(reader, blobs).element();
            SoapElement header = envelope.first("Header").orElseGet(() -> new SoapElement("Header", false));
            SoapElement operation = envelope.first("Body")
                    .flatMap(found -> found.children().stream().findFirst())
                    .orElseThrow(() -> new ApiException("UNKNOWN_EXCEPTION", "no operation in the SOAP body"));
            return new Envelope(header, operation);
        } catch (XMLStreamException malformed) {
            throw new ApiException("UNKNOWN_EXCEPTION", "the request is no well-formed XML");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private record Reading(XMLStreamReader reader, Blobs blobs) {
        SoapElement element() throws XMLStreamException, IOException {
            SoapElement element = new SoapElement(reader.getLocalName(), "true".equals(xsi("nil")));
            if (xsi("type").endsWith("base64Binary")) {
                element.content(blobs.keep(new Base64Text(reader).decoded()));
                return element;
            }
            StringBuilder text = new StringBuilder();
            while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                if (reader.isStartElement()) {
                    element.children().add(element());
                } else if (reader.isCharacters()) {
                    text.append(reader.getText());
                }
            }
            element.text(text.toString());
            return element;
        }

        private String xsi(String attribute) {
            String value = reader.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, attribute);
            return value == null ? "" : value;
        }
    }
}
