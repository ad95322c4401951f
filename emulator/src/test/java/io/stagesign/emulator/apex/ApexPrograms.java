package io.stagesign.emulator.apex;

import io.stagesign.emulator.apex.compile.ProgramLoader;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.run.Text;
import io.stagesign.emulator.apex.source.ParsedFile;
import io.stagesign.emulator.apex.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads and runs the small programs of the tests. */
final class ApexPrograms {

    private static final Pattern NAME = Pattern.compile("(?i)\\b(class|interface|enum|trigger)\\s+(\\w+)");

    private ApexPrograms() {}

    static Program load(SampleOrg org, String... sources) {
        List<ParsedFile> files = Arrays.stream(sources)
                .map(ApexPrograms::file)
                .map(ParsedFile::of)
                .toList();
        return new ProgramLoader(org, List.of()).load(files);
    }

    private static SourceFile file(String source) {
        Matcher name = NAME.matcher(source);
        if (!name.find()) {
            throw new IllegalArgumentException("no type in " + source);
        }
        String suffix = name.group(1).equalsIgnoreCase("trigger") ? ".trigger" : ".cls";
        return new SourceFile(name.group(2) + suffix, source);
    }

    /** Returns the text of the value that the statements return, run inside a static method beside other classes. */
    static String run(String statements, String... otherSources) {
        return run(new SampleOrg(), statements, otherSources);
    }

    static String run(SampleOrg org, String statements, String... otherSources) {
        String[] sources = Arrays.copyOf(otherSources, otherSources.length + 1);
        sources[otherSources.length] = "public class Sample { public static Object run() { " + statements + " } }";
        Execution execution = load(org, sources).begin(frame -> {});
        return Text.of(execution.callStatic("Sample", "run"));
    }

    /** Returns the text of an expression's value. */
    static String value(String expression, String... otherSources) {
        return run("return " + expression + ";", otherSources);
    }
}
