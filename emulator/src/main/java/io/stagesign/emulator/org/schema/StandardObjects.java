package io.stagesign.emulator.org.schema;

import io.stagesign.emulator.org.schema.SObjectType.Kind;
import io.stagesign.emulator.org.schema.SObjectType.Security;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standard objects of the org, read from the file {@code standard-objects.txt} beside this class. */
public final class StandardObjects {
    private static final Pattern OBJECT =
            Pattern.compile("object (\\w+) (\\w{3}) (\\w+) \"([^\"]+)\" \"([^\"]+)\"(.*)");

    private StandardObjects() {}

    public static List<SObjectType> read() {
        List<SObjectType> types = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("object ") && !block.isEmpty()) {
                types.add(object(block));
                block.clear();
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                block.add(line);
            }
        }
        types.add(object(block));
        return types;
    }

    private static SObjectType object(List<String> block) {
        Matcher head = OBJECT.matcher(block.get(0));
        if (!head.matches()) {
            throw new IllegalArgumentException("no object line: " + block.get(0));
        }
        Security security = security(head.group(3));
        List<Field> fields = new ArrayList<>();
        fields.add(SystemFields.id(head.group(4)));
        if (head.group(6).contains("owned")) {
            fields.add(SystemFields.owner());
        }
        block.subList(1, block.size()).forEach(line -> fields.add(new FieldLine(line).field(security)));
        fields.addAll(SystemFields.audit(!head.group(6).contains("unaudited")));
        return new SObjectType(
                head.group(1), head.group(4), head.group(5), head.group(2), Kind.STANDARD, security, fields);
    }

    private static Security security(String word) {
        return switch (word) {
            case "granted" -> Security.GRANTED;
            case "parent" -> Security.BY_PARENT;
            case "setup" -> Security.SETUP;
            default -> throw new IllegalArgumentException("no such security: " + word);
        };
    }

    private static List<String> lines() {
        try (InputStream file = StandardObjects.class.getResourceAsStream("standard-objects.txt")) {
            byte[] bytes = Objects.requireNonNull(file, "standard-objects.txt").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
