package io.stagesign.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.LogManager;

/**
 * Shows that nothing is lost and nothing doubled: several instances on one PostgreSQL take opportunities of two customers
 * through the main job while things go wrong. Ends with 1 when the clouds' own records show that anything was lost, doubled
 * or stuck; see docs/reliability.md.
 */
final class Chaos {
    private Chaos() {}

    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        Options options = options(args);
        Path folder = Files.createTempDirectory("stagesign-chaos-");
        Path jar = Path.of(
                Objects.requireNonNull(System.getProperty("stagesign.chaos.jar"), "scripts/chaos makes the jar"));
        Program program = Program.archived(jar, Files.createDirectories(folder.resolve("archive")));
        boolean good = true;
        for (Scenario scenario : options.scenarios()) {
            Path own = Files.createDirectories(folder.resolve(scenario.name()));
            try (World world = World.open(options, own, scenario.program(program))) {
                good &= new Run(scenario, options, world).run().isGood();
            }
        }
        if (!good) {
            System.out.println("logs of the instances: " + folder);
        }
        System.exit(good ? 0 : 1);
    }

    private static Options options(String... args) {
        try {
            return Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            throw e;
        }
    }
}
