package io.stagesign.emulator.apex.platform.data;

import io.github.apexdevtools.apexparser.ApexParser.FieldNameContext;
import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.github.apexdevtools.apexparser.ApexParser.SelectEntryContext;
import io.github.apexdevtools.apexparser.ApexParser.SelectListContext;
import io.github.apexdevtools.apexparser.ApexParser.SubFieldEntryContext;
import io.github.apexdevtools.apexparser.ApexParser.SubFieldListContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** The ids that records have in Apex although their query does not select them: their own and those of their parents. */
final class ImpliedIds {

    private ImpliedIds() {}

    /** Returns the paths of ids to add behind a list of selected fields. */
    static Set<String> of(ParseTree list) {
        if (list instanceof SelectListContext select && list.getParent() instanceof QueryContext query) {
            boolean plain = query.groupByClause() == null
                    && select.selectEntry().stream().allMatch(entry -> entry.soqlFunction() == null);
            return plain ? ids(select.selectEntry().stream().map(SelectEntryContext::fieldName)) : Set.of();
        } else if (list instanceof SubFieldListContext fields
                && list.getParent().getParent() instanceof SelectEntryContext) {
            return ids(fields.subFieldEntry().stream().map(SubFieldEntryContext::fieldName));
        }
        return Set.of();
    }

    private static Set<String> ids(Stream<@Nullable FieldNameContext> selected) {
        Set<String> ids = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> present = new TreeSet<>();
        ids.add("Id");
        selected.forEach(field -> {
            if (field != null) {
                present.add(field.getText().toLowerCase(Locale.ROOT));
                addParents(field, ids);
            }
        });
        ids.removeIf(id -> present.contains(id.toLowerCase(Locale.ROOT)));
        return ids;
    }

    private static void addParents(FieldNameContext field, Set<String> ids) {
        List<String> names =
                field.soqlId().stream().map(ParserRuleContext::getText).toList();
        for (int hops = 1; hops < names.size(); hops++) {
            ids.add(String.join(".", names.subList(0, hops)) + ".Id");
        }
    }
}
