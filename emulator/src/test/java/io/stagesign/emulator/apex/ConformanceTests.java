package io.stagesign.emulator.apex;

import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.apex.platform.ProgramTests;
import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.apex.test.TestRunner;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Holds the engine to the rules of Apex: each Apex test class names the page that states the rules it encodes. */
class ConformanceTests {

    private static final Path RULES = Path.of("src", "test", "resources", "conformance");

    private static Org org;
    private static ApexOrg apex;

    @BeforeAll
    static void open() throws IOException {
        org = new Org(OrgSettings.demo(null), Clock.systemUTC());
        apex = new ApexOrg(org, rules());
    }

    @AfterAll
    static void close() {
        apex.close();
        org.close();
    }

    private static List<SourceFile> rules() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.sorted().map(ConformanceTests::read).toList();
        }
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicContainer> rulesOfApex() {
        return ApexTestFactory.testsOf(new TestRunner(apex.program(), new ProgramTests(apex), frame -> {}));
    }
}
