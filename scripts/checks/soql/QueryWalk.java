package io.stagesign.soql;

import io.github.apexdevtools.apexparser.ApexParser.BoundExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.FieldNameContext;
import io.github.apexdevtools.apexparser.ApexParser.FromNameListContext;
import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.github.apexdevtools.apexparser.ApexParser.SelectEntryContext;
import io.github.apexdevtools.apexparser.ApexParser.SubQueryContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Walks one parsed query and reports each object, relationship and field that the schema does not know. */
final class QueryWalk {
    private final Schema schema;
    private final BiConsumer<ParserRuleContext, String> report;
    private final Set<String> objectAliases = new HashSet<>();
    private final Set<String> columnAliases = new HashSet<>();

    QueryWalk(Schema schema, BiConsumer<ParserRuleContext, String> report) {
        this.schema = schema;
        this.report = report;
    }

    void check(QueryContext query) {
        query.fromNameList().soqlId().forEach(alias -> objectAliases.add(ObjectType.key(alias.getText())));
        query.selectList().selectEntry().stream()
                .filter(entry -> entry.soqlId() != null)
                .forEach(entry -> columnAliases.add(ObjectType.key(entry.soqlId().getText())));
        checkFrom(query, query.fromNameList().fieldName(0).getText());
    }

    private void checkFrom(ParserRuleContext query, String object) {
        Optional<ObjectType> type = schema.find(object);
        if (type.isPresent()) {
            checkParts(query, type.get());
        } else {
            report.accept(query, "no object '" + object + "'");
        }
    }

    private void checkParts(ParseTree tree, ObjectType type) {
        for (int i = 0; i < tree.getChildCount(); i++) {
            checkPart(tree.getChild(i), type);
        }
    }

    private void checkPart(ParseTree part, ObjectType type) {
        if (part instanceof SubQueryContext query) {
            checkSubQuery(query, type);
        } else if (part instanceof FieldNameContext field) {
            checkField(field, type);
        } else if (!(part instanceof FromNameListContext) && !(part instanceof BoundExpressionContext)) {
            checkParts(part, type);
        }
    }

    /** A sub-query in SELECT goes down a relationship; one in WHERE names an object like any other query. */
    private void checkSubQuery(SubQueryContext query, ObjectType type) {
        String name = query.fromNameList().fieldName(0).getText();
        if (!(query.getParent() instanceof SelectEntryContext)) {
            checkFrom(query, name);
        } else if (type.detail(name).isPresent()) {
            checkFrom(query, type.detail(name).get());
        } else {
            report.accept(query, "no child relationship '" + name + "' on " + type.name);
        }
    }

    private void checkField(FieldNameContext field, ObjectType type) {
        List<String> path = field.soqlId().stream().map(RuleContext::getText).toList();
        if (path.size() == 1 && columnAliases.contains(ObjectType.key(path.get(0)))) {
            return;
        }
        boolean startsWithAlias = path.size() > 1 && objectAliases.contains(ObjectType.key(path.get(0)));
        checkPath(field, startsWithAlias ? path.subList(1, path.size()) : path, type);
    }

    private void checkPath(FieldNameContext field, List<String> path, ObjectType type) {
        String name = path.get(0);
        if (!type.hasField(name)) {
            report.accept(field, "no field '" + name + "' on " + type.name);
        } else if (path.size() > 1 && type.parent(name).isEmpty()) {
            report.accept(field, "'" + name + "' on " + type.name + " is no relationship");
        } else if (path.size() > 1) {
            schema.find(type.parent(name).get())
                    .ifPresent(parent -> checkPath(field, path.subList(1, path.size()), parent));
        }
    }
}
