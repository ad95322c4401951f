package io.stagesign.emulator.apex.platform.data;

import io.github.apexdevtools.apexparser.ApexParser.BoundExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.LimitClauseContext;
import io.github.apexdevtools.apexparser.ApexParser.OffsetClauseContext;
import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.platform.session.Governor;
import io.stagesign.emulator.apex.platform.session.Resource;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.OrgAccess;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.soql.Binds;
import io.stagesign.emulator.org.soql.QueryOptions;
import io.stagesign.emulator.org.soql.QueryResult;
import io.stagesign.emulator.org.soql.SoqlParser;
import io.stagesign.emulator.org.store.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the queries of a program on the org. */
public final class Queries {

    private static final int BYTES_PER_ROW = 200;

    private final Org org;
    private final Records records;
    private final AccessModes modes;

    public Queries(Org org, Records records, AccessModes modes) {
        this.org = org;
        this.records = records;
        this.modes = modes;
    }

    /** Checks an inline query against the schema; its names and their use must be right for the program to load. */
    public OrgAccess.Query compile(QueryContext written) {
        try {
            QueryText text = QueryText.of(written, records.names());
            QueryOptions anyone = QueryOptions.apex(org.system(), org.system(), Queries::dummy);
            String type = org.soql().check(text.query(), anyone);
            return new Inline(type, text);
        } catch (ApiException wrong) {
            throw new ApexFault("QueryException", wrong.reason());
        }
    }

    /** Stands for a value that is known only when the program runs; a LIMIT wants a number. */
    private static @Nullable Object dummy(BoundExpressionContext bound) {
        boolean counts =
                bound.getParent() instanceof LimitClauseContext || bound.getParent() instanceof OffsetClauseContext;
        return counts ? 1 : null;
    }

    private final class Inline implements OrgAccess.Query {

        private final String type;
        private final QueryText text;

        Inline(String type, QueryText text) {
            this.type = type;
            this.text = text;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public Object run(Execution execution, List<@Nullable Object> binds) {
            QueryResult result = find(execution, text, modes.implied(execution), binds);
            return result.countOnly() ? (Object) result.size() : list(execution, result);
        }
    }

    /** Parses a query that the program made as text. */
    QueryText parse(String soql) {
        try {
            return QueryText.of(SoqlParser.parse(soql), records.names());
        } catch (ApiException wrong) {
            throw new ApexFault("QueryException", wrong.reason());
        }
    }

    /** Finds rows for a program, counted against its limits. */
    QueryResult find(Execution execution, QueryText text, Access implied, List<@Nullable Object> values) {
        Governor governor = Session.of(execution).governor();
        governor.use(execution, Resource.QUERIES, 1);
        Binds binds = bound -> records.stored(values.get(QueryText.number(bound)));
        QueryOptions options = new QueryOptions(implied, modes.user(execution), modes.system(execution), binds, false);
        try {
            if (text.locks()) {
                org.transactions().run(org.transactions()::write);
            }
            QueryResult result = org.soql().query(text.query(), options);
            governor.use(execution, Resource.QUERY_ROWS, result.countOnly() ? 1 : result.size());
            governor.use(execution, Resource.HEAP_SIZE, weight(result));
            return result;
        } catch (ApiException wrong) {
            throw new ApexFault("QueryException", wrong.reason());
        }
    }

    /** Returns roughly how much of the heap a result takes. */
    private static int weight(QueryResult result) {
        int weight = 0;
        for (Row row : result.rows()) {
            weight += BYTES_PER_ROW;
            for (Object value : row.values().values()) {
                weight += value instanceof String text ? text.length() : 0;
            }
        }
        return weight;
    }

    ApexList list(Execution execution, QueryResult result) {
        ApexList list = new ApexList(execution.types().get(result.type().name()));
        result.rows().forEach(row -> list.add(records.queried(row, execution.types())));
        return list;
    }
}
