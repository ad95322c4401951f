package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.TriggerBlockMemberContext;
import io.github.apexdevtools.apexparser.ApexParser.TriggerMemberDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.TriggerUnitContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.CodeUnit;
import io.stagesign.emulator.apex.run.FramePlan;
import io.stagesign.emulator.apex.run.Kind;
import io.stagesign.emulator.apex.run.Members;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.OrgAccess;
import io.stagesign.emulator.apex.run.SObjectDeclaration;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.TriggerDeclaration;
import io.stagesign.emulator.apex.run.Types;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.apex.source.Position;
import io.stagesign.emulator.apex.source.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.tree.ParseTree;

/** Declares triggers and compiles their bodies. */
final class Triggers {

    private final Types types;
    private final OrgAccess org;
    private final List<Runnable> later;

    Triggers(Types types, OrgAccess org, List<Runnable> later) {
        this.types = types;
        this.org = org;
        this.later = later;
    }

    TriggerDeclaration declare(String file, TriggerUnitContext tree) {
        String name = tree.id(0).getText();
        String objectName = tree.id(1).getText();
        SObjectDeclaration object = types.object(objectName);
        if (object == null) {
            throw new Refusal(Position.of(file, tree.id(1)), "unknown object " + objectName);
        }
        UserClass owner = new UserClass(name, Kind.CLASS, new CodeUnit(name, file), null, Set.of());
        ClassScope scope = new ClassScope(file, owner, types, new Members(types), org, ApexType.of(object));
        Method body = new Method(owner, name, List.of(), types.get("void"), Set.of("static"));
        MethodCompiler methods = new MethodCompiler(scope, later);
        FramePlan plan = methods.plan(tree.getStart().getLine(), "");
        members(scope, tree);
        methods.compile(plan, true, types.get("void"), null, statements -> body(statements, tree));
        return new TriggerDeclaration(name, object.name(), events(tree), owner, body.does(plan));
    }

    private static Set<String> events(TriggerUnitContext tree) {
        return tree.triggerCase().stream()
                .map(each -> each.children.stream()
                        .map(ParseTree::getText)
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void members(ClassScope scope, TriggerUnitContext tree) {
        MemberDeclarer declarer = new MemberDeclarer(scope, later);
        for (TriggerBlockMemberContext each : tree.triggerBlock().triggerBlockMember()) {
            TriggerMemberDeclarationContext member = each.triggerMemberDeclaration();
            if (member != null && member.methodDeclaration() != null) {
                Set<String> modifiers = Modifiers.words(scope.file(), each.modifier());
                modifiers.add("static");
                declarer.method(member.methodDeclaration(), modifiers);
            } else if (member != null && member.fieldDeclaration() == null) {
                throw scope.refuse(member, "unsupported: type or property declared in a trigger");
            }
        }
    }

    private static Step body(Statements statements, TriggerUnitContext tree) {
        List<Step> steps = new ArrayList<>();
        for (TriggerBlockMemberContext each : tree.triggerBlock().triggerBlockMember()) {
            TriggerMemberDeclarationContext member = each.triggerMemberDeclaration();
            if (each.statement() != null) {
                steps.add(statements.compile(each.statement()));
            } else if (member.fieldDeclaration() != null) {
                Step variables = statements.variables(
                        member.fieldDeclaration().typeRef(),
                        member.fieldDeclaration().variableDeclarators());
                steps.add(statements.traced(member, variables));
            }
        }
        return Statements.inOrder(steps);
    }
}
