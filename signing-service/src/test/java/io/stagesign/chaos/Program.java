package io.stagesign.chaos;

import io.stagesign.SigningServiceApplication;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The service as it is started in a process of its own: its classes in a jar, and beside it an archive of the loaded ones
 * (AppCDS), which an instance that has once done the whole job leaves behind for all later ones. Without the archive a start
 * takes twice the time of a processor; nothing else differs.
 */
final class Program {
    private final Path jar;
    private final String archiveOption;

    private Program(Path jar, String archiveOption) {
        this.jar = jar;
        this.archiveOption = archiveOption;
    }

    /**
     * Returns the program with its archive, which is made when the jar is newer or the Java another.
     *
     * @param jar with the service's classes
     * @param folder for what the instance writes that leaves the archive behind
     */
    static Program archived(Path jar, Path folder) throws Exception {
        Path archive = jar.resolveSibling("service-%s.jsa".formatted(System.getProperty("java.vm.version")));
        if (Files.notExists(archive)
                || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            Path fresh = folder.resolve(archive.getFileName());
            rehearse(new Program(jar, "-XX:ArchiveClassesAtExit=" + fresh), folder);
            // by name and at once: other runs may read the one before
            Path near = Files.copy(
                    fresh,
                    Files.createTempFile(jar.getParent(), "service", ".jsa"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.move(near, archive, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Program(jar, "-XX:SharedArchiveFile=" + archive);
    }

    /** Returns the start of a command line, up to the class that has the main method. */
    List<String> command() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xshare:auto",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                archiveOption,
                "-cp",
                classPath(),
                SigningServiceApplication.class.getName()));
    }

    /** Two opportunities go through; then the instance ends, and what it had loaded is written down. */
    private static void rehearse(Program program, Path folder) throws Exception {
        Options options = new Options(1, 2, 1, 1, List.of(Scenario.R1));
        try (World world = World.open(options, folder, program)) {
            Run.undisturbed(options, world);
            world.fleet().instances().forEach(Instance::stop);
        }
    }

    /** The emulator and the tests are no part of the service. */
    private String classPath() {
        return Stream.concat(
                        Stream.of(jar.toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> entry.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
