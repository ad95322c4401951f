package io.stagesign.emulator.apex.platform.data;

import io.github.apexdevtools.apexparser.ApexParser.BoundExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.github.apexdevtools.apexparser.ApexParser.SoqlIdContext;
import io.stagesign.emulator.apex.platform.record.PackageNames;
import io.stagesign.emulator.org.soql.SoqlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * A query of the package's code in the org's terms: names have their namespace, bind expressions are numbered.
 *
 * @param query ready to be run
 * @param binds the texts of the bind expressions, in order of appearance
 */
record QueryText(QueryContext query, List<String> binds) {

    private static final String BIND = "b";

    /** Translates a parsed query. */
    static QueryText of(QueryContext written, PackageNames names) {
        List<String> binds = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        write(written, names, text, binds);
        return new QueryText(SoqlParser.parse(text.toString()), List.copyOf(binds));
    }

    private static void write(ParseTree tree, PackageNames names, StringBuilder text, List<String> binds) {
        if (tree instanceof BoundExpressionContext bound) {
            text.append(" :").append(BIND).append(binds.size());
            binds.add(bound.expression().getText());
        } else if (tree instanceof SoqlIdContext id) {
            text.append(' ').append(names.inOrg(id.getText()));
        } else if (tree instanceof TerminalNode leaf) {
            text.append(' ').append(leaf.getText());
        }
        boolean goesDown = !(tree instanceof BoundExpressionContext || tree instanceof SoqlIdContext);
        for (int i = 0; goesDown && i < tree.getChildCount(); i++) {
            write(tree.getChild(i), names, text, binds);
        }
        for (String id : ImpliedIds.of(tree)) {
            text.append(" , ");
            for (String name : id.split("\\.", -1)) {
                text.append(names.inOrg(name)).append('.');
            }
            text.setLength(text.length() - 1);
        }
    }

    /** Returns the place of a bind expression of the translated query. */
    static int number(BoundExpressionContext bound) {
        return Integer.parseInt(bound.expression().getText().substring(BIND.length()));
    }

    /** Returns whether the rows are locked. */
    boolean locks() {
        return query.forClauses() != null
                && query.forClauses().getText().toUpperCase(Locale.ROOT).contains("UPDATE");
    }
}
