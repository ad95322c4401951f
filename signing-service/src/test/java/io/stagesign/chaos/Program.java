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
import org.jspecify.annotations.Nullable;

/**
 * The service as it is started in a process of its own: its classes in a jar, and beside it an archive of the loaded ones
 * (AppCDS), which an instance that has once done the whole job leaves behind for all later ones. Without the archive a start
 * takes twice the time of a processor; nothing else differs.
 */
final class Program {
    private final String classPath;
    private final String archiveOption;
    private final @Nullable Program older;

    private Program(String classPath, String archiveOption, @Nullable Program older) {
        this.classPath = classPath;
        this.archiveOption = archiveOption;
        this.older = older;
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
            rehearse(new Program(classPath(jar), "-XX:ArchiveClassesAtExit=" + fresh, null), folder);
            // by name and at once: other runs may read the one before
            Path near = Files.copy(
                    fresh,
                    Files.createTempFile(jar.getParent(), "service", ".jsa"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.move(near, archive, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Program(classPath(jar), "-XX:SharedArchiveFile=" + archive, null);
    }

    /** Returns this program, which follows on the one that scripts/chaos was given by {@code --from}, if it was. */
    Program afterOlder() {
        String from = System.getProperty("stagesign.chaos.from", "");
        return from.isEmpty() ? this : new Program(classPath, archiveOption, new Program(from, "-Xshare:auto", null));
    }

    /** Returns what an instance is started with for the first time; from then on with this one. */
    Program first() {
        return older == null ? this : older;
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
                classPath,
                SigningServiceApplication.class.getName()));
    }

    /** Two opportunities go through; then the instance ends, and what it had loaded is written down. */
    private static void rehearse(Program program, Path folder) throws Exception {
        try (World world = World.open(1, 1, folder, program)) {
            Run.undisturbed(world, 2);
            world.fleet().instances().forEach(Instance::stop);
        }
    }

    /** The emulator and the tests are no part of the service. */
    private static String classPath(Path jar) {
        return Stream.concat(
                        Stream.of(jar.toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> entry.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
