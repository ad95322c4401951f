package io.stagesign.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.LogManager;
import org.springframework.util.FileSystemUtils;

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
        Table table = new Table(
                jar.resolveSibling("table-%d.md".formatted(options.seeds().get(0))));
        boolean good = true;
        for (long seed : options.seeds()) {
            for (Scenario scenario : options.scenarios()) {
                Path own = Files.createDirectories(folder.resolve(scenario + "-" + seed));
                scenario.prepare(own, options);
                Outcome outcome = run(scenario, seed, options, own, scenario.program(program));
                scenario.release(own, options);
                System.out.println(outcome.line());
                table.add(outcome);
                good &= outcome.verdict().isGood();
                if (outcome.verdict().isGood()) {
                    FileSystemUtils.deleteRecursively(own);
                }
            }
        }
        System.out.println((good ? "" : "logs of the instances: " + folder + "\n") + "as a table: " + table);
        System.exit(good ? 0 : 1);
    }

    private static Outcome run(Scenario scenario, long seed, Options options, Path folder, Program program)
            throws Exception {
        try (World world = World.open(seed, options.instances(), folder, program)) {
            Outcome outcome = new Run(scenario, seed, options, world).run();
            outcome.verdict().complaints().forEach(System.out::println);
            return outcome;
        }
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
