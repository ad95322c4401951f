package io.stagesign.emulator.org.schema;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The project file of a package, {@code sfdx-project.json}: where its source is, and its namespace. */
public final class SfdxProject {
    private SfdxProject() {}

    /** Returns the package's metadata; {@code folder} is the one that the project file is in. */
    public static ForceApp read(Path folder) {
        JsonNode project =
                JsonMapper.shared().readTree(folder.resolve("sfdx-project.json").toFile());
        String source = project.path("packageDirectories").path(0).path("path").asString("force-app");
        return new ForceApp(
                folder.resolve(source), new Namespace(project.path("namespace").asString("")));
    }
}
