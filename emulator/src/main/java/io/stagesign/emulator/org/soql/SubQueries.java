package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.SubFieldEntryContext;
import io.github.apexdevtools.apexparser.ApexParser.SubQueryContext;
import io.stagesign.emulator.org.schema.ChildRelationship;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.store.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Queries inside a query: the children of each row, and the column that a semi-join compares with. */
final class SubQueries {
    private SubQueries() {}

    /** A child subquery of the SELECT list, such as {@code (SELECT Id FROM OpportunityContactRoles)}. */
    static Children children(SubQueryContext query, Source parent) {
        Evaluation evaluation = parent.evaluation();
        String name = query.fromNameList().fieldName(0).getText();
        ChildRelationship relationship = evaluation
                .schema()
                .childOf(parent.type(), name)
                .filter(child -> evaluation.access().allows(Right.READ, child.child()))
                .orElseThrow(() -> Refusals.noSuchRelationship(query.fromNameList(), name, parent.type()));
        String alias = query.fromNameList().soqlId().isEmpty()
                ? name
                : query.fromNameList().soqlId(0).getText();
        return new Children(relationship, query, new Source(relationship.child(), alias, evaluation));
    }

    /** Returns the values of the one column that a semi-join selects. */
    static List<@Nullable Object> column(SubQueryContext query, Evaluation evaluation) {
        Source source = Source.of(query.fromNameList(), evaluation);
        List<SubFieldEntryContext> entries = query.subFieldList().subFieldEntry();
        if (entries.size() != 1 || entries.get(0).fieldName() == null) {
            throw Refusals.malformed("a subquery in a condition selects one field: " + query.getText());
        }
        FieldPath path = FieldPath.of(entries.get(0).fieldName(), source);
        return Filter.of(query.whereClause(), source)
                .checked()
                .rows()
                .map(path::of)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The children of one relationship, ready to be read for any number of parents. */
    static final class Children {
        private final ChildRelationship relationship;
        private final Source source;
        private final Filter filter;
        private final Comparator<Row> order;
        private final Paging paging;
        private final Projection projection = new Projection();

        Children(ChildRelationship relationship, SubQueryContext query, Source source) {
            this.relationship = relationship;
            this.source = source;
            this.filter = Filter.of(query.whereClause(), source);
            this.order = CompiledQuery.order(query.orderByClause(), source);
            this.paging =
                    Paging.of(query.limitClause(), null, source.evaluation().binds());
            for (SubFieldEntryContext entry : query.subFieldList().subFieldEntry()) {
                if (entry.fieldName() == null) {
                    throw Refusals.unsupported(entry);
                }
                projection.add(FieldPath.of(entry.fieldName(), source));
            }
        }

        String relationship() {
            return Objects.requireNonNull(relationship.name());
        }

        /** Returns the lines of the children of the parent. */
        List<Row> of(Row parent) {
            List<Row> children =
                    source.evaluation().store().lookup(relationship.child(), relationship.field(), parent.requireId());
            List<Row> found = filter.matching(children.stream()).sorted(order).toList();
            return paging.part(found).stream().map(projection::line).toList();
        }
    }
}
