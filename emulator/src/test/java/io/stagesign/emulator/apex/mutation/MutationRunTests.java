package io.stagesign.emulator.apex.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.mutation.MutationRun.Outcome;
import io.stagesign.emulator.apex.mutation.TestReach.ReachingTest;
import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.apex.source.ParsedFile;
import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MutationRunTests {

    private static final String CALCULATOR = """
            public class Calculator {
                public static final Integer STEP = 1 + 1;
                public static Integer up(Integer n) {
                    return n + STEP;
                }
                public static Integer down(Integer n) {
                    return n
                        - STEP;
                }
                public static Integer never(Integer n) {
                    return n * STEP;
                }
            }""";

    private static final String TESTS = """
            @IsTest
            private class CalculatorTest {
                @IsTest
                static void goesUp() { Assert.areEqual(3, Calculator.up(1)); }
                @IsTest
                static void goesDown() { Assert.isNotNull(Calculator.down(1)); }
            }""";

    private final Org org = new Org(OrgSettings.demo(null), Clock.systemUTC());

    private final List<ParsedFile> sources = parsed(TESTS);

    @AfterEach
    void close() {
        org.close();
    }

    private static List<ParsedFile> parsed(String tests) {
        return Stream.of(new SourceFile("Calculator.cls", CALCULATOR), new SourceFile("CalculatorTest.cls", tests))
                .map(ParsedFile::of)
                .toList();
    }

    private TestReach reach(List<ParsedFile> files) {
        try (ApexOrg apex = ApexOrg.parsed(org, files)) {
            return TestReach.measure(apex);
        }
    }

    private Mutation mutation(String key) {
        return MutationFinder.in(sources.get(0)).stream()
                .filter(each -> each.key().endsWith(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> reaching(String key) {
        return reach(sources).of(mutation(key)).stream()
                .map(ReachingTest::method)
                .toList();
    }

    private Outcome outcome(String key) {
        return new MutationRun(org, sources, reach(sources)).run(mutation(key));
    }

    @Test
    void onlyTheTestsThatReachTheChangedMemberAreRun() {
        assertThat(reaching("return n [+] STEP;")).containsExactly("goesUp");
        assertThat(reaching("[-] STEP;")).containsExactly("goesDown");
        assertThat(reaching("return n [*] STEP;")).isEmpty();
    }

    @Test
    void everyTestMayNoticeAChangedConstant() {
        assertThat(reaching("STEP = 1 [+] 1;")).containsExactly("goesUp", "goesDown");
    }

    @Test
    void aChangeThatATestNoticesIsKilled() {
        assertThat(outcome("return n [+] STEP;")).isEqualTo(Outcome.KILLED);
        assertThat(outcome("STEP = 1 [+] 1;")).isEqualTo(Outcome.KILLED);
    }

    @Test
    void aChangeThatNoTestNoticesSurvives() {
        assertThat(outcome("[-] STEP;")).isEqualTo(Outcome.SURVIVED);
        assertThat(outcome("return n [*] STEP;")).isEqualTo(Outcome.SURVIVED);
    }

    @Test
    void aChangeThatDoesNotLoadIsRefused() {
        Mutation wrong = new Mutation(
                sources.get(0).file(), 1, new LineRange(1, 1), 0, "public class".length(), "public klass", "break");

        assertThat(new MutationRun(org, sources, reach(sources)).run(wrong)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void testsThatFailWithoutAChangeAreNoMeasure() {
        assertThatThrownBy(() -> reach(parsed(TESTS.replace("areEqual(3", "areEqual(4"))))
                .hasMessage("without any change this test fails: CalculatorTest.goesUp");
    }
}
