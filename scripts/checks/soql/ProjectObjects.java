package io.stagesign.soql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The project's own objects and fields, read from the objects folders of the source tree into the schema. */
final class ProjectObjects {
    private static final List<String> ON_EVERY_OBJECT = List.of("Id", "IsDeleted", "SystemModstamp");
    private static final List<String> ON_RECORDS = List.of(
            "Name",
            "OwnerId",
            "CreatedDate",
            "CreatedById",
            "LastModifiedDate",
            "LastModifiedById",
            "LastViewedDate",
            "LastReferencedDate",
            "RecordTypeId",
            "CurrencyIsoCode");
    private static final List<String> ON_METADATA =
            List.of("DeveloperName", "MasterLabel", "Label", "Language", "NamespacePrefix", "QualifiedApiName");
    private static final List<String> ON_EVENTS = List.of("ReplayId", "EventUuid", "CreatedDate", "CreatedById");
    private static final Map<String, String> PARENTS =
            Map.of("CreatedBy", "User", "LastModifiedBy", "User", "Owner", "Name", "RecordType", "RecordType");

    private final DocumentBuilder xml;
    private final Schema schema;

    ProjectObjects(Schema schema) throws Exception {
        this.schema = schema;
        xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    }

    void read(Path root) throws Exception {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted().toList()) {
                if (isObjectFolder(path)) {
                    readObject(path);
                }
            }
        }
    }

    private static boolean isObjectFolder(Path path) {
        return Files.isDirectory(path) && path.getParent() != null && path.getParent().endsWith("objects");
    }

    private void readObject(Path folder) throws Exception {
        String name = folder.getFileName().toString();
        ObjectType type = schema.find(name).orElseGet(() -> schema.add(newObject(name)));
        for (Path file : fieldFiles(folder.resolve("fields"))) {
            readField(type, xml.parse(file.toFile()).getDocumentElement());
        }
    }

    private static ObjectType newObject(String name) {
        ObjectType type = new ObjectType(name);
        ON_EVERY_OBJECT.forEach(type::addField);
        if (name.endsWith("__mdt")) {
            ON_METADATA.forEach(type::addField);
        } else if (name.endsWith("__e")) {
            ON_EVENTS.forEach(type::addField);
        } else {
            ON_RECORDS.forEach(type::addField);
            PARENTS.forEach(type::addParent);
        }
        return type;
    }

    private static List<Path> fieldFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void readField(ObjectType type, Element field) {
        String name = text(field, "fullName");
        type.addField(name);
        String parent = text(field, "referenceTo");
        if (!parent.isEmpty()) {
            type.addParent(relationship(name), parent);
            schema.addDetail(parent, text(field, "relationshipName") + "__r", type.name);
        }
    }

    private static String relationship(String field) {
        return field.substring(0, field.length() - "__c".length()) + "__r";
    }

    private static String text(Element element, String child) {
        NodeList found = element.getElementsByTagName(child);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
