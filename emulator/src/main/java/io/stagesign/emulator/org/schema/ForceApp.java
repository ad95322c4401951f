package io.stagesign.emulator.org.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metadata of a package's source folder, as far as the org's schema and permissions follow from it. */
public final class ForceApp {
    private final Namespace namespace;
    private final Path folder;
    private final List<Path> files;
    private final MetadataFiles metadata;

    /** @param folder the source folder; all folders in it are searched */
    public ForceApp(Path folder, Namespace namespace) {
        this.namespace = namespace;
        this.folder = folder;
        try (Stream<Path> found = Files.walk(folder)) {
            this.files = found.filter(Files::isRegularFile).sorted().toList();
            this.metadata = new MetadataFiles(files);
            MetadataKinds.check(files);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Returns the files themselves, for what is no part of the schema. */
    public MetadataFiles metadata() {
        return metadata;
    }

    public Namespace namespace() {
        return namespace;
    }

    /** Returns the fields of the package by the object that they belong to, standard objects included. */
    public Map<String, List<Field>> fields() {
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        for (Path file : ending(".field-meta.xml")) {
            String object = namespace.apply(folderName(file, 2));
            fields.computeIfAbsent(object, name -> new ArrayList<>())
                    .add(new CustomField(Metadata.read(file), namespace).field());
        }
        return fields;
    }

    /** Returns the custom objects of the package by name, without the fields it adds to them. */
    Map<String, Metadata> objects() {
        Map<String, Metadata> objects = new LinkedHashMap<>();
        for (Path file : ending(".object-meta.xml")) {
            String name = namespace.apply(folderName(file, 1));
            if (name.contains("__")) {
                objects.put(name, Metadata.read(file));
            }
        }
        return objects;
    }

    public List<MetadataRecord> metadataRecords() {
        return ending(".md-meta.xml").stream().map(this::metadataRecord).toList();
    }

    private MetadataRecord metadataRecord(Path file) {
        String[] name = file.getFileName().toString().split("\\.", -1);
        Metadata metadata = Metadata.read(file);
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        metadata.children("values")
                .forEach(value -> values.put(
                        namespace.apply(value.require("field")),
                        value.text("value").orElse(null)));
        return new MetadataRecord(namespace.apply(name[0] + "__mdt"), name[1], metadata.require("label"), values);
    }

    /** Returns the custom notification types of the package, by developer name. */
    public Map<String, Metadata> notificationTypes() {
        return metadata().ending(".notiftype-meta.xml");
    }

    /** Returns the custom permissions of the package, by developer name. */
    public Map<String, Metadata> customPermissions() {
        return metadata().ending(".customPermission-meta.xml");
    }

    public List<FieldSet> fieldSets() {
        return ending(".fieldSet-meta.xml").stream().map(this::fieldSet).toList();
    }

    private FieldSet fieldSet(Path file) {
        Metadata metadata = Metadata.read(file);
        return new FieldSet(
                namespace.apply(folderName(file, 2)),
                namespace.prefix(),
                metadata.require("fullName"),
                metadata.require("label"),
                metadata.text("description", ""),
                metadata.children("displayedFields").stream()
                        .map(member -> new FieldSet.Member(
                                namespace.applyToPath(member.require("field")), member.flag("isRequired")))
                        .toList());
    }

    public List<RecordTypeName> recordTypes() {
        return ending(".recordType-meta.xml").stream()
                .map(file -> {
                    Metadata metadata = Metadata.read(file);
                    String object = namespace.apply(folderName(file, 2));
                    return new RecordTypeName(object, metadata.require("fullName"), metadata.require("label"));
                })
                .toList();
    }

    /** Returns the active validation rules of the package, those on standard objects included. */
    public List<ValidationRule> validationRules() {
        List<ValidationRule> rules = new ArrayList<>();
        for (Path file : ending(".validationRule-meta.xml")) {
            Metadata metadata = Metadata.read(file);
            if (metadata.flag("active")) {
                rules.add(new ValidationRule(
                        namespace.apply(folderName(file, 2)),
                        metadata.require("fullName"),
                        metadata.require("errorConditionFormula"),
                        metadata.require("errorMessage"),
                        metadata.text("errorDisplayField").map(namespace::apply).orElse(null)));
            }
        }
        return rules;
    }

    public List<PermissionSet> permissionSets() {
        return ending(".permissionset-meta.xml").stream()
                .map(this::permissionSet)
                .toList();
    }

    private PermissionSet permissionSet(Path file) {
        String name = file.getFileName().toString().replace(".permissionset-meta.xml", "");
        return new PermissionSetFile(Metadata.read(file), namespace).permissionSet(name);
    }

    private List<Path> ending(String suffix) {
        return files.stream().filter(file -> file.toString().endsWith(suffix)).toList();
    }

    private static String folderName(Path file, int up) {
        return file.getName(file.getNameCount() - 1 - up).toString();
    }
}
