package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.BoundExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.OrgAccess.Query;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;

/** Compiles inline queries: the org plans them, the bind expressions are compiled here. */
final class Queries {

    private final Scope scope;
    private final Expressions expressions;

    Queries(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Typed compile(QueryContext context) {
        ClassScope owner = scope.owner();
        List<Code> binds = new ArrayList<>();
        collect(context, binds);
        Query query = plan(context);
        ApexType type = owner.types().parse(query.type());
        boolean counts = type.is("Integer");
        return new Typed(
                counts ? type : owner.types().listOf(type),
                frame -> {
                    List<Object> values = new ArrayList<>();
                    binds.forEach(bind -> values.add(bind.run(frame)));
                    return query.run(frame.execution(), values);
                },
                counts ? Typed.Trait.PLAIN : Typed.Trait.ROWS);
    }

    private Query plan(QueryContext context) {
        try {
            return scope.owner().org().compile(context);
        } catch (ApexFault fault) {
            throw scope.owner().refuse(context, fault.message());
        }
    }

    private void collect(ParseTree tree, List<Code> binds) {
        if (tree instanceof BoundExpressionContext bound) {
            binds.add(expressions.compile(bound.expression()).code());
            return;
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            collect(tree.getChild(i), binds);
        }
    }
}
