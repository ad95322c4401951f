package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.apex.platform.ProgramTests;
import io.stagesign.emulator.apex.test.Coverage;
import io.stagesign.emulator.apex.test.Coverage.UnitCoverage;
import io.stagesign.emulator.apex.test.Lcov;
import io.stagesign.emulator.apex.test.TestRunner;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the Apex tests of the package on the emulator's org and holds them to their coverage. */
class ForceAppTests {
    private static final double LEAST_OF_PACKAGE = 0.95;
    private static final double LEAST_OF_CLASS = 0.85;
    private static final Path REPORT = Path.of("target", "apex-coverage");

    private static Org org;
    private static ApexOrg apex;

    @BeforeAll
    static void open() {
        org = new Org(OrgSettings.demo(Path.of("..")), Clock.systemUTC());
        apex = ApexOrg.of(org);
    }

    @AfterAll
    static void close() {
        apex.close();
        org.close();
    }

    @TestFactory
    Stream<DynamicNode> apexTests() {
        Coverage coverage = new Coverage();
        TestRunner runner = new TestRunner(apex.program(), new ProgramTests(apex), coverage);
        List<DynamicNode> tests =
                ApexTestFactory.testsOf(runner).map(DynamicNode.class::cast).toList();
        DynamicNode covered =
                DynamicTest.dynamicTest("theTestsReachTheirCoverage", () -> check(coverage.of(apex.program())));
        return Stream.concat(tests.stream(), Stream.of(covered));
    }

    private static void check(List<UnitCoverage> coverage) throws IOException {
        Files.createDirectories(REPORT);
        Files.writeString(REPORT.resolve("lcov.info"), Lcov.of(coverage));
        long lines = coverage.stream()
                .mapToLong(unit -> unit.covered().size() + unit.missed().size())
                .sum();
        long reached =
                coverage.stream().mapToLong(unit -> unit.covered().size()).sum();
        String summary = coverage.stream()
                        .map(unit -> line(unit.ratio(), unit.unit().name() + missed(unit)))
                        .collect(Collectors.joining())
                + line((double) reached / lines, "of the package's Apex");
        Files.writeString(REPORT.resolve("summary.txt"), summary);
        System.out.print(summary);
        assertThat((double) reached / lines).isGreaterThanOrEqualTo(LEAST_OF_PACKAGE);
        assertThat(coverage.stream()
                        .filter(unit -> unit.ratio() < LEAST_OF_CLASS)
                        .map(unit -> line(unit.ratio(), unit.unit().name() + missed(unit))))
                .isEmpty();
    }

    private static String line(double ratio, String what) {
        return String.format(Locale.ROOT, "%5.1f %%  %s%n", 100 * ratio, what);
    }

    private static String missed(UnitCoverage unit) {
        return unit.missed().isEmpty() ? "" : ", missed lines " + unit.missed();
    }
}
