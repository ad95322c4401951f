package io.stagesign.emulator.org.soql;

import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Row;
import java.util.List;

/**
 * What a query found.
 *
 * @param type the object queried
 * @param rows the selected values of each row; for aggregates, rows of the pseudo object {@code AggregateResult}; empty
 *     for {@code COUNT()}
 * @param size how many rows there are; for {@code COUNT()}, the count
 * @param countOnly whether the query was {@code SELECT COUNT()}
 */
public record QueryResult(SObjectType type, List<Row> rows, int size, boolean countOnly) {
    public QueryResult {
        rows = List.copyOf(rows);
    }
}
