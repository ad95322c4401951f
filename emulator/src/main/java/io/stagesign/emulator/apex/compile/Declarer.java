package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.ClassBodyDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.ClassDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.EnumConstantsContext;
import io.github.apexdevtools.apexparser.ApexParser.EnumDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.IdContext;
import io.github.apexdevtools.apexparser.ApexParser.InterfaceDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.MemberDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.ModifierContext;
import io.github.apexdevtools.apexparser.ApexParser.TypeDeclarationContext;
import io.stagesign.emulator.apex.run.CodeUnit;
import io.stagesign.emulator.apex.run.Declaration;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.Kind;
import io.stagesign.emulator.apex.run.Members;
import io.stagesign.emulator.apex.run.OrgAccess;
import io.stagesign.emulator.apex.run.Types;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/** Declares the types of a program by name, before anything in them is resolved. */
final class Declarer {

    private final Types types;
    private final OrgAccess org;
    private final List<ClassSource> sources = new ArrayList<>();

    Declarer(Types types, OrgAccess org) {
        this.types = types;
        this.org = org;
    }

    /** Returns the classes and interfaces declared so far, outer ones before inner ones. */
    List<ClassSource> sources() {
        return List.copyOf(sources);
    }

    void declare(String file, TypeDeclarationContext tree) {
        if (tree.enumDeclaration() != null) {
            types.declare(enumeration(tree.enumDeclaration(), null));
            return;
        }
        ParserRuleContext body =
                tree.classDeclaration() != null ? tree.classDeclaration() : tree.interfaceDeclaration();
        declareClass(file, body, tree.modifier(), null);
    }

    /** Declares a class or interface, and the types inside it. */
    UserClass declareClass(
            String file, ParserRuleContext tree, List<ModifierContext> modifiers, @Nullable UserClass outer) {
        boolean isClass = tree instanceof ClassDeclarationContext;
        IdContext id = isClass ? ((ClassDeclarationContext) tree).id() : ((InterfaceDeclarationContext) tree).id();
        String name = outer == null ? id.getText() : outer.name() + "." + id.getText();
        CodeUnit unit = outer == null ? new CodeUnit(name, file) : outer.unit();
        UserClass declared = new UserClass(
                name, isClass ? Kind.CLASS : Kind.INTERFACE, unit, outer, Modifiers.words(file, modifiers));
        add(file, tree, declared);
        if (isClass) {
            ((ClassDeclarationContext) tree)
                    .classBody()
                    .classBodyDeclaration()
                    .forEach(member -> declareInner(file, member, declared));
        }
        return declared;
    }

    /** Adds a class that is declared otherwise, such as the one that holds a trigger's members. */
    void add(String file, ParserRuleContext tree, UserClass declared) {
        types.declare(declared);
        sources.add(new ClassSource(new ClassScope(file, declared, types, new Members(types), org, null), tree));
    }

    private void declareInner(String file, ClassBodyDeclarationContext body, UserClass outer) {
        MemberDeclarationContext member = body.memberDeclaration();
        if (member == null) {
            return;
        }
        ParserRuleContext inner =
                member.classDeclaration() != null ? member.classDeclaration() : member.interfaceDeclaration();
        if (inner != null) {
            UserClass declared = declareClass(file, inner, body.modifier(), outer);
            addInner(outer, declared);
        } else if (member.enumDeclaration() != null) {
            EnumDeclaration declared = enumeration(member.enumDeclaration(), outer);
            types.declare(declared);
            addInner(outer, declared);
        }
    }

    private static void addInner(UserClass outer, Declaration inner) {
        outer.addInner(inner.name().substring(inner.name().lastIndexOf('.') + 1), inner);
    }

    private EnumDeclaration enumeration(EnumDeclarationContext tree, @Nullable UserClass outer) {
        EnumConstantsContext constants = tree.enumConstants();
        List<String> names = constants == null
                ? List.of()
                : constants.id().stream().map(RuleContext::getText).toList();
        String name = tree.id().getText();
        return new EnumDeclaration(outer == null ? name : outer.name() + "." + name, names, types);
    }
}
