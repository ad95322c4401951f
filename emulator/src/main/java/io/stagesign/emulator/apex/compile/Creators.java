package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.ArrayCreatorRestContext;
import io.github.apexdevtools.apexparser.ApexParser.AssignExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.CreatedNameContext;
import io.github.apexdevtools.apexparser.ApexParser.CreatorContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionListContext;
import io.github.apexdevtools.apexparser.ApexParser.IdCreatedNamePairContext;
import io.github.apexdevtools.apexparser.ApexParser.MapCreatorRestPairContext;
import io.github.apexdevtools.apexparser.ApexParser.TypeRefContext;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.SObjectDeclaration;
import io.stagesign.emulator.apex.run.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Compiles {@code new}: objects, records with field values, lists, sets and maps with their elements. */
final class Creators {

    private final Scope scope;
    private final Expressions expressions;

    Creators(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Typed compile(CreatorContext context) {
        ApexType type = created(context.createdName());
        if (context.arrayCreatorRest() != null) {
            return array(scope.owner().types().listOf(type), context.arrayCreatorRest());
        } else if (context.mapCreatorRest() != null) {
            return map(type, context.mapCreatorRest().mapCreatorRestPair());
        } else if (context.setCreatorRest() != null) {
            return elements(context, type, context.setCreatorRest().expression());
        } else if (context.noRest() != null) {
            return type.is("Map") ? map(type, List.of()) : elements(context, type, List.of());
        }
        ExpressionListContext arguments = context.classCreatorRest().arguments().expressionList();
        return type.declaration() instanceof SObjectDeclaration object
                ? record(type, object, arguments)
                : object(context, type, arguments);
    }

    private ApexType created(CreatedNameContext context) {
        List<IdCreatedNamePairContext> pairs = context.idCreatedNamePair();
        String name = String.join(
                ".", pairs.stream().map(pair -> pair.anyId().getText()).toList());
        IdCreatedNamePairContext last = pairs.get(pairs.size() - 1);
        List<TypeRefContext> arguments =
                last.typeList() == null ? List.of() : last.typeList().typeRef();
        return scope.owner().generic(context, name, arguments);
    }

    private Typed object(CreatorContext context, ApexType type, @Nullable ExpressionListContext list) {
        if (type.declaration().isAbstract()) {
            throw scope.owner().refuse(context, "type cannot be constructed: " + type);
        }
        return expressions.calls().constructor(context, type, list, frame -> null);
    }

    private Typed record(ApexType type, SObjectDeclaration object, @Nullable ExpressionListContext list) {
        List<Map.Entry<Field, Code>> fields = new ArrayList<>();
        for (ExpressionContext each : list == null ? List.<ExpressionContext>of() : list.expression()) {
            if (!(each instanceof AssignExpressionContext assign) || assign.ASSIGN() == null) {
                throw scope.owner().refuse(each, "field assignment expected in new " + type);
            }
            String name = assign.expression(0).getText();
            Field field = object.field(name);
            if (field == null) {
                throw scope.owner().refuse(each, "unknown field " + name + " of " + type);
            }
            if (!field.isWriteable()) {
                throw scope.owner().refuse(each, "not writeable: " + name);
            }
            fields.add(Map.entry(field, expressions.compile(assign.expression(1), field.type())));
        }
        return new Typed(type, frame -> {
            SObject row = new SObject(object);
            fields.forEach(field ->
                    field.getKey().set(frame.execution(), row, field.getValue().run(frame)));
            return row;
        });
    }

    private Typed array(ApexType listType, ArrayCreatorRestContext rest) {
        if (rest.expression() == null) {
            return rest.arrayInitializer() == null
                    ? elements(rest, listType, List.of())
                    : elements(rest, listType, rest.arrayInitializer().expression());
        }
        Code size = expressions.compile(rest.expression(), scope.owner().type("Integer"));
        ApexType element = listType.argument(0);
        return new Typed(
                listType,
                frame -> new ApexList(
                        element, Collections.nCopies(Values.required(size.run(frame), Integer.class), null)));
    }

    private Typed elements(ParserRuleContext where, ApexType type, List<ExpressionContext> list) {
        if (!type.is("List") && !type.is("Set")) {
            throw scope.owner().refuse(where, "elements in new " + type);
        }
        ApexType element = type.argument(0);
        List<Code> codes =
                list.stream().map(each -> expressions.compile(each, element)).toList();
        return new Typed(
                type,
                frame -> type.is("List")
                        ? new ApexList(element, values(frame, codes))
                        : new ApexSet(element, values(frame, codes)));
    }

    private static List<Object> values(Frame frame, List<Code> codes) {
        List<Object> values = new ArrayList<>();
        codes.forEach(code -> values.add(code.run(frame)));
        return values;
    }

    private Typed map(ApexType type, List<MapCreatorRestPairContext> pairs) {
        List<Code> keys = pairs.stream()
                .map(pair -> expressions.compile(pair.expression(0), type.argument(0)))
                .toList();
        List<Code> values = pairs.stream()
                .map(pair -> expressions.compile(pair.expression(1), type.argument(1)))
                .toList();
        return new Typed(type, frame -> {
            ApexMap map = new ApexMap(type.argument(0), type.argument(1));
            for (int i = 0; i < keys.size(); i++) {
                map.put(keys.get(i).run(frame), values.get(i).run(frame));
            }
            return map;
        });
    }
}
