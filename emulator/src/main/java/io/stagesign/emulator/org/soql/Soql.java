package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.github.apexdevtools.apexparser.ApexParser.WithClauseContext;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Store;
import java.time.Clock;
import java.util.function.Function;

/** Runs queries on the rows of the org. */
public final class Soql {
    private final Schema schema;
    private final Store store;
    private final Clock clock;
    private final Function<String, Access> userMode;

    /** @param userMode what a user may see and change, by the user's id */
    public Soql(Schema schema, Store store, Clock clock, Function<String, Access> userMode) {
        this.schema = schema;
        this.store = store;
        this.clock = clock;
        this.userMode = userMode;
    }

    /** Runs the query given as text. */
    public QueryResult query(String soql, QueryOptions options) {
        return query(SoqlParser.parse(soql), options);
    }

    /** Runs a query that has been parsed already, alone or as part of Apex source. */
    public QueryResult query(QueryContext query, QueryOptions options) {
        boolean allRows = options.allRows() || query.allRowsClause() != null;
        Access access = access(query.withClause(), options);
        Evaluation evaluation = new Evaluation(schema, store, clock, access, options.binds(), allRows, userMode);
        return store.reading(CompiledQuery.of(query, evaluation));
    }

    /**
     * Resolves the names of a query without running it; refuses as {@link #query} does.
     *
     * @return the object that its rows are of: {@code AggregateResult} for aggregates, {@code Integer} for a count
     */
    public String check(QueryContext query, QueryOptions options) {
        Access access = access(query.withClause(), options);
        Evaluation evaluation = new Evaluation(schema, store, clock, access, options.binds(), false, userMode);
        return store.reading(() -> CompiledQuery.type(query, evaluation));
    }

    private static Access access(WithClauseContext with, QueryOptions options) {
        if (with == null) {
            return options.access();
        }
        if (with.USER_MODE() != null || with.SECURITY_ENFORCED() != null) {
            return options.userMode();
        }
        if (with.SYSTEM_MODE() != null) {
            return options.systemMode();
        }
        throw new ApiException("MALFORMED_QUERY", "the emulator's org does not support: " + with.getText());
    }
}
