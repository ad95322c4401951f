package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.TypeArgumentsContext;
import io.github.apexdevtools.apexparser.ApexParser.TypeNameContext;
import io.github.apexdevtools.apexparser.ApexParser.TypeRefContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Declaration;
import io.stagesign.emulator.apex.run.Members;
import io.stagesign.emulator.apex.run.OrgAccess;
import io.stagesign.emulator.apex.run.Types;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.apex.source.Position;
import io.stagesign.emulator.apex.source.Refusal;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * The names that code inside one class can use for types.
 *
 * @param triggerObject the object of a trigger, null in a class
 */
record ClassScope(
        String file,
        UserClass owner,
        Types types,
        Members members,
        OrgAccess org,
        @Nullable ApexType triggerObject) {

    /** Returns what to throw to refuse the construct at that place. */
    Refusal refuse(ParserRuleContext where, String reason) {
        return new Refusal(Position.of(file, where), reason);
    }

    ApexType type(String name, ApexType... arguments) {
        return types.get(name, arguments);
    }

    /** Returns the type that a type reference names. */
    ApexType type(TypeRefContext reference) {
        List<TypeNameContext> names = reference.typeName();
        String name = String.join(".", names.stream().map(ClassScope::simple).toList());
        TypeArgumentsContext arguments = names.get(names.size() - 1).typeArguments();
        ApexType type = generic(
                reference,
                name,
                arguments == null ? List.of() : arguments.typeList().typeRef());
        for (int i = 0; i < reference.arraySubscripts().LBRACK().size(); i++) {
            type = types.listOf(type);
        }
        return type;
    }

    private static String simple(TypeNameContext context) {
        return context.typeArguments() == null
                ? context.getText()
                : context.getChild(0).getText();
    }

    /** Returns the named type with its arguments, refusing a wrong name or number of arguments. */
    ApexType generic(ParserRuleContext where, String name, List<TypeRefContext> arguments) {
        Declaration found = find(name);
        if (found == null) {
            throw refuse(where, "unknown type " + name);
        }
        if (arguments.size() != typeParameters(found)) {
            throw refuse(where, name + " takes " + typeParameters(found) + " type arguments");
        }
        return new ApexType(found, arguments.stream().map(this::type).toList());
    }

    private static int typeParameters(Declaration declaration) {
        return declaration instanceof io.stagesign.emulator.apex.lib.PlatformType platformType
                ? platformType.parameterCount()
                : 0;
    }

    /** Finds a type by simple or qualified name: inner types first, then those around this class, then all others. */
    @Nullable Declaration find(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        Declaration found = visible(first);
        while (found != null && dot >= 0) {
            int next = name.indexOf('.', dot + 1);
            found = found.inner(name.substring(dot + 1, next < 0 ? name.length() : next));
            dot = next;
        }
        return found == null ? types.find(name) : found;
    }

    private @Nullable Declaration visible(String simpleName) {
        for (UserClass around = owner; around != null; around = around.outer()) {
            for (UserClass each = around; each != null; each = each.superclass()) {
                Declaration inner = each.inner(simpleName);
                if (inner != null) {
                    return inner;
                }
            }
        }
        return types.find(simpleName);
    }
}
