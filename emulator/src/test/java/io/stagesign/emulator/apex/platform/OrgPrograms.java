package io.stagesign.emulator.apex.platform;

import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Text;
import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs small programs in an org without a package, as an Apex test whose changes are undone. */
final class OrgPrograms {

    private static final Pattern NAME = Pattern.compile("(?i)\\b(class|interface|trigger)\\s+(\\w+)");

    private OrgPrograms() {}

    /** Returns the text of what the statements return, beside the other classes and triggers. */
    static String run(String statements, String... others) {
        List<SourceFile> files = new ArrayList<>();
        files.add(file("public class Sample { public static Object run() { " + statements + " } }"));
        for (String other : others) {
            files.add(file(other));
        }
        try (Org org = new Org(OrgSettings.demo(null), Clock.systemUTC());
                ApexOrg apex = new ApexOrg(org, files)) {
            return run(apex);
        }
    }

    /** Returns the text of what Sample.run of the program returns. */
    static String run(ApexOrg apex) {
        List<String> result = new ArrayList<>();
        ProgramTests tests = new ProgramTests(apex);
        tests.undoing(() -> {
            Execution execution = tests.begin(apex.program(), frame -> {});
            result.add(Text.of(execution.callStatic("Sample", "run")));
        });
        return result.get(0);
    }

    private static SourceFile file(String source) {
        Matcher name = NAME.matcher(source);
        if (!name.find()) {
            throw new IllegalArgumentException("no type in " + source);
        }
        String suffix = name.group(1).equalsIgnoreCase("trigger") ? ".trigger" : ".cls";
        return new SourceFile(name.group(2) + suffix, source);
    }
}
