package io.stagesign.emulator.org;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/** A package that a test writes, in a folder of its own, with the namespace {@code ns}. */
public final class PackageFolder {
    private final Path folder;

    public PackageFolder(Path folder) {
        this.folder = folder;
        write("sfdx-project.json", "{\"packageDirectories\": [{\"path\": \"app\"}], \"namespace\": \"ns\"}");
        write("app/README.md", "a package of a test");
    }

    public PackageFolder object(String name, String inner) {
        return metadata("objects/" + name + "/" + name + ".object-meta.xml", "CustomObject", inner);
    }

    public PackageFolder field(String object, String name, String inner) {
        return metadata(
                "objects/" + object + "/fields/" + name + ".field-meta.xml",
                "CustomField",
                "<fullName>" + name + "</fullName>" + inner);
    }

    public PackageFolder validationRule(String object, String name, String formula, String message) {
        return metadata(
                "objects/" + object + "/validationRules/" + name + ".validationRule-meta.xml",
                "ValidationRule",
                "<fullName>" + name + "</fullName><active>true</active><errorConditionFormula><![CDATA[" + formula
                        + "]]></errorConditionFormula><errorMessage>" + message + "</errorMessage>");
    }

    /** Adds any metadata file; {@code inner} is what its root element holds. */
    public PackageFolder metadata(String path, String root, String inner) {
        return write(
                "app/" + path,
                "<" + root + " xmlns=\"http://soap.sforce.com/2006/04/metadata\">" + inner + "</" + root + ">");
    }

    private PackageFolder write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Path path() {
        return folder;
    }

    /** Returns an org in which the package is installed; it is {@link SampleOrg#NOW} there. */
    public Org org() {
        return new Org(OrgSettings.demo(folder), Clock.fixed(SampleOrg.NOW, ZoneOffset.UTC));
    }
}
