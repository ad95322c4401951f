package io.stagesign.emulator.org.soql;

import io.stagesign.emulator.org.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The SELECT list of a query that is no aggregate: what goes from each row found into its line of the result. */
final class Projection {
    private final List<BiConsumer<Row, Row>> columns = new ArrayList<>();

    void add(FieldPath path) {
        if (path.isDirect()) {
            String name = path.field().name();
            columns.add((row, line) -> line.set(name, row.get(name)));
        } else {
            columns.add((row, line) -> nest(path, row, line));
        }
    }

    void add(SubQueries.Children children) {
        columns.add((row, line) -> line.set(children.relationship(), children.of(row)));
    }

    /** Puts the value into the line's parents, which are made on the way; a missing parent is null. */
    private static void nest(FieldPath path, Row row, Row line) {
        Row at = line;
        List<String> relationships = path.relationships();
        for (int hop = 0; hop < relationships.size(); hop++) {
            Row parent = path.parent(row, hop + 1);
            if (parent == null) {
                at.set(relationships.get(hop), null);
                return;
            }
            if (!(at.get(relationships.get(hop)) instanceof Row)) {
                at.set(relationships.get(hop), parent.line());
            }
            at = (Row) Objects.requireNonNull(at.get(relationships.get(hop)));
        }
        at.set(path.field().name(), path.of(row));
    }

    Row line(Row row) {
        Row line = row.line();
        columns.forEach(column -> column.accept(row, line));
        return line;
    }
}
