package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.CompilationUnitContext;
import io.github.apexdevtools.apexparser.ApexParser.TriggerUnitContext;
import io.stagesign.emulator.apex.lib.LabelType;
import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Kind;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.OrgAccess;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.run.TriggerDeclaration;
import io.stagesign.emulator.apex.run.Types;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.apex.source.ParsedFile;
import io.stagesign.emulator.apex.source.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Loads a program from parsed files: declares its types, then their members, then compiles the code. */
public final class ProgramLoader {

    private static final int DEEPEST_INHERITANCE = 100;

    private final OrgAccess org;
    private final List<Library> libraries;

    /**
     * Prepares to load programs.
     *
     * @param org the org the program runs in
     * @param libraries platform types besides those of the standard library
     */
    public ProgramLoader(OrgAccess org, List<Library> libraries) {
        this.org = org;
        this.libraries = libraries;
    }

    /**
     * Loads a program.
     *
     * @throws Refusal at the first construct that is wrong or not supported
     */
    public Program load(List<ParsedFile> files) {
        Types types = new Types(org::shape);
        Platform platform = new Platform(types);
        StandardLibrary.ALL.forEach(library -> library.register(platform));
        new LabelType(org).register(platform);
        libraries.forEach(library -> library.register(platform));
        Declarer declarer = new Declarer(types, org);
        for (ParsedFile parsed : files) {
            if (parsed.tree() instanceof CompilationUnitContext unit) {
                declarer.declare(parsed.file().name(), unit.typeDeclaration());
            }
        }
        List<Runnable> code = new ArrayList<>();
        declareMembers(declarer.sources(), code);
        List<TriggerDeclaration> triggers = triggers(files, types, code);
        code.forEach(Runnable::run);
        declarer.sources().forEach(ProgramLoader::checkComplete);
        return new Program(types, topLevel(declarer.sources()), triggers);
    }

    private static void declareMembers(List<ClassSource> sources, List<Runnable> code) {
        sources.forEach(ClassSource::resolveSupertypes);
        sources.stream()
                .sorted(Comparator.comparingInt(ProgramLoader::depth))
                .forEach(source -> new MemberDeclarer(source.scope(), code).declare(source.tree()));
    }

    /** Superclasses get their members first: the fields of an object lie after the inherited ones. */
    private static int depth(ClassSource source) {
        int depth = 0;
        for (UserClass each = source.scope().owner().superclass(); each != null; each = each.superclass()) {
            if (++depth > DEEPEST_INHERITANCE) {
                throw source.scope().refuse(source.tree(), "class extends itself");
            }
        }
        return depth;
    }

    private List<TriggerDeclaration> triggers(List<ParsedFile> files, Types types, List<Runnable> code) {
        Triggers triggers = new Triggers(types, org, code);
        List<TriggerDeclaration> declared = new ArrayList<>();
        for (ParsedFile parsed : files) {
            if (parsed.tree() instanceof TriggerUnitContext trigger) {
                declared.add(triggers.declare(parsed.file().name(), trigger));
            }
        }
        return declared;
    }

    /** Refuses a class that can be created although it leaves a method abstract. */
    private static void checkComplete(ClassSource source) {
        UserClass owner = source.scope().owner();
        if (!owner.isAbstract()) {
            for (ApexType supertype : owner.supertypes()) {
                checkImplements(source, owner, supertype);
            }
        }
    }

    private static void checkImplements(ClassSource source, UserClass owner, ApexType supertype) {
        if (supertype.declaration() instanceof UserClass declared) {
            for (Method method : declared.methods()) {
                if (method.isAbstract() && owner.implementation(method).isAbstract()) {
                    throw source.scope().refuse(source.tree(), owner.name() + " does not implement " + method);
                }
            }
        }
        supertype.supertypes().forEach(each -> checkImplements(source, owner, each));
    }

    private static List<UserClass> topLevel(List<ClassSource> sources) {
        return sources.stream()
                .map(source -> source.scope().owner())
                .filter(owner -> owner.outer() == null && owner.kind() != Kind.ENUM)
                .toList();
    }
}
