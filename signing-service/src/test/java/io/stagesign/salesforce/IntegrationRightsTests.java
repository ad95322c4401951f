package io.stagesign.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.sforce.soap.partner.sobject.SObject;
import io.stagesign.org.RecordId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The integration user may do what the service does, and nothing else; the administrator reads the same. */
class IntegrationRightsTests {
    private static final Path PACKAGE = Path.of("../force-app/main");
    private static final Path PERMISSION_SET =
            PACKAGE.resolve("setup/permissionsets/StageSignIntegration.permissionset-meta.xml");
    private static final Path GUIDE = Path.of("../docs/admin-guide.md");
    private static final String TABLE = "| object ";

    /** Read along with an opportunity; never changed. */
    private static final List<Need> READ_ONLY = List.of(
            new Need("Account", List.of(), List.of(), false),
            new Need("Contact", List.of("Email", "MobilePhone"), List.of(), false));

    /** What Salesforce itself calls the standard objects and fields. */
    private static final Map<String, String> STANDARD_LABELS = Map.of(
            "Name", "Opportunity Name",
            "StageName", "Stage",
            "Email", "Email",
            "MobilePhone", "Mobile",
            "ContentVersion", "File");

    /** What may be done with an object and its fields. */
    private record Rights(Set<String> object, Set<String> reads, Set<String> writes) {}

    @Test
    void thePermissionSetGrantsThem() throws Exception {
        Map<String, Set<String>> objects = new TreeMap<>();
        Map<String, String> fields = new TreeMap<>();
        for (Need need : needs()) {
            // files have no right of their own: it comes with the record they are on
            if (!need.object().equals("ContentVersion")) {
                objects.put(need.object(), rights(need));
            }
            need.reads().stream()
                    .filter(grantable(need))
                    .forEach(field -> fields.put(need.object() + "." + field, "read"));
            need.writes().stream()
                    .filter(grantable(need))
                    .forEach(field -> fields.put(need.object() + "." + field, "read, edit"));
        }

        Element granted = xml(PERMISSION_SET);

        assertThat(grantedObjects(granted)).isEqualTo(objects);
        assertThat(grantedFields(granted)).isEqualTo(fields);
    }

    @Test
    void theGuideListsThem() throws Exception {
        Map<String, Rights> expected = new TreeMap<>();
        for (Need need : needs()) {
            Set<String> object = need.object().equals("ContentVersion") ? Set.of() : rights(need);
            expected.put(
                    label(need.object()), new Rights(object, labels(need, need.reads()), labels(need, need.writes())));
        }

        assertThat(guide()).isEqualTo(expected);
    }

    @Test
    void theyAreWhatIsReported() {
        Map<String, Set<String>> written = new HashMap<>();
        ReportRows rows = new ReportRows(new Names(""), everything());
        Stream.of(List.of(rows.request()), rows.signers(), rows.documents())
                .flatMap(List::stream)
                .forEach(row -> written.put(row.getType(), customFields(row)));

        for (Need need : Need.ALL) {
            if (written.containsKey(need.object())) {
                assertThat(written.get(need.object())).containsExactlyInAnyOrderElementsOf(need.writes());
            }
        }
        assertThat(written).hasSize(3);
    }

    private static List<Need> needs() {
        return Stream.concat(READ_ONLY.stream(), Need.ALL.stream()).toList();
    }

    private static Set<String> rights(Need need) {
        Set<String> rights = new TreeSet<>(Set.of("read"));
        if (need.creates()) {
            rights.add("create");
        }
        if (!need.writes().isEmpty()) {
            rights.add("edit");
        }
        return rights;
    }

    private static StatusReport everything() {
        RecordId contact = new RecordId("003000000000001AAA");
        Instant now = Instant.EPOCH;
        return new StatusReport(
                new RecordId("a00000000000001AAA"),
                "Filed",
                "Done.",
                "transaction",
                now,
                now,
                now,
                now,
                now,
                List.of(new StatusReport.Signer(
                        contact, "Ann", "ann@example.com", "Buyer", 1, "Declined", now, now, "Too dear.")),
                List.of(new StatusReport.Document(
                        "key",
                        "Signed",
                        "Offer",
                        new RecordId("068000000000001AAA"),
                        new RecordId("069000000000001AAA"),
                        "md5",
                        "sha",
                        1)));
    }

    /** The fields of the row without those that say which row it is. */
    private static Set<String> customFields(SObject row) {
        Set<String> identity = Set.of("SigningRequest__c", "SignerKey__c", "DocumentKey__c");
        return StreamSupport.stream(((Iterable<com.sforce.ws.bind.XmlObject>) row::getChildren).spliterator(), false)
                .map(child -> child.getName().getLocalPart())
                .filter(name -> name.endsWith("__c") && !identity.contains(name))
                .collect(Collectors.toSet());
    }

    /** Required fields and those of a master come with the object; so do the standard ones that everybody has. */
    private static Predicate<String> grantable(Need need) {
        return field -> field.endsWith("__c")
                ? Stream.of("required", "type")
                        .noneMatch(element ->
                                Set.of("true", "MasterDetail").contains(text(field(need.object(), field), element)))
                : need.object().equals("Contact");
    }

    private static Element field(String object, String field) {
        return xml(PACKAGE.resolve("signing/objects/" + object + "/fields/" + field + ".field-meta.xml"));
    }

    private static Set<String> labels(Need need, List<String> fields) {
        return fields.stream()
                .map(field -> field.endsWith("__c")
                        ? text(field(need.object(), field), "label")
                        : String.valueOf(STANDARD_LABELS.get(field)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String label(String object) {
        return object.endsWith("__c")
                ? text(xml(PACKAGE.resolve("signing/objects/" + object + "/" + object + ".object-meta.xml")), "label")
                : STANDARD_LABELS.getOrDefault(object, object);
    }

    private static Map<String, Rights> guide() throws IOException {
        Map<String, Rights> guide = new TreeMap<>();
        List<String> lines = Files.readAllLines(GUIDE).stream()
                .map(String::strip)
                .dropWhile(line -> !line.startsWith(TABLE))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
        for (String line : lines) {
            String[] cells = line.split("\\|", -1);
            guide.put(cells[1].strip(), new Rights(list(cells[2]), list(cells[3]), list(cells[4])));
        }
        return guide;
    }

    private static Set<String> list(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> grantedObjects(Element permissionSet) {
        Map<String, Set<String>> granted = new TreeMap<>();
        for (Element each : children(permissionSet, "objectPermissions")) {
            Set<String> rights = Stream.of("read", "create", "edit", "delete")
                    .filter(right -> text(each, "allow" + capitalized(right)).equals("true"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Stream.of("viewAllRecords", "modifyAllRecords")
                    .filter(right -> text(each, right).equals("true"))
                    .forEach(rights::add);
            granted.put(text(each, "object"), rights);
        }
        return granted;
    }

    private static Map<String, String> grantedFields(Element permissionSet) {
        return children(permissionSet, "fieldPermissions").stream()
                .collect(Collectors.toMap(
                        each -> text(each, "field"),
                        each -> text(each, "editable").equals("true") ? "read, edit" : "read",
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .map(Node::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.getTagName().equals(name))
                .toList();
    }

    private static Element xml(Path file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
