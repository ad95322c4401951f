package io.stagesign.emulator.apex.platform;

import io.stagesign.emulator.apex.compile.ProgramLoader;
import io.stagesign.emulator.apex.platform.call.ApexCalls;
import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.platform.trigger.ProgramTriggers;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.source.ParsedFile;
import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.ForceApp;
import java.util.List;
import java.util.Set;

/** Makes an org run Apex: loads a program and reacts with its triggers to every change of a record. */
public final class ApexOrg implements AutoCloseable {

    private final Org org;
    private final PlatformParts parts;

    /**
     * Loads the program into the org and puts it into service.
     *
     * @param sources every class and trigger
     * @throws io.stagesign.emulator.apex.source.Refusal at the first construct that is wrong or not supported
     */
    public ApexOrg(Org org, List<SourceFile> sources) {
        this(sources.stream().map(ParsedFile::of).toList(), org);
    }

    private ApexOrg(List<ParsedFile> sources, Org org) {
        this.org = org;
        this.parts = new PlatformParts(org);
        Program program = new ProgramLoader(parts.access(), parts.libraries()).load(sources);
        markSystemMode(program);
        parts.executions.loaded(program);
        org.triggers(new ProgramTriggers(parts.executions, parts.records));
    }

    /** Loads a program whose files are parsed already. */
    public static ApexOrg parsed(Org org, List<ParsedFile> sources) {
        return new ApexOrg(sources, org);
    }

    /** Loads the package that is installed in the org. */
    public static ApexOrg of(Org org) {
        ForceApp app = org.app();
        return new ApexOrg(org, app == null ? List.of() : SourceFile.under(app.folder()));
    }

    private void markSystemMode(Program program) {
        ForceApp app = org.app();
        Set<String> older = app == null ? Set.of() : ClassVersions.withoutUserMode(app.metadata());
        program.triggers()
                .forEach(trigger -> parts.modes.systemMode(trigger.owner().unit()));
        program.classes().stream()
                .filter(each -> older.contains(each.name()))
                .forEach(each -> parts.modes.systemMode(each.unit()));
    }

    /** Returns the way to call the program from outside, as components and flows do. */
    public ApexCalls calls() {
        return new ApexCalls(parts.executions);
    }

    /** Returns the program that the org runs. */
    public Program program() {
        return parts.executions.program();
    }

    Org org() {
        return org;
    }

    Executions executions() {
        return parts.executions;
    }

    TestType testType() {
        return parts.testType;
    }

    @Override
    public void close() {
        parts.jobs.close();
    }
}
