package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.LimitClauseContext;
import io.github.apexdevtools.apexparser.ApexParser.OffsetClauseContext;
import io.stagesign.emulator.org.schema.ApiException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The LIMIT and OFFSET clauses: which part of the rows found is the answer. */
record Paging(int limit, int offset) {
    private static final int MOST_OFFSET = 2000;

    static Paging of(@Nullable LimitClauseContext limit, @Nullable OffsetClauseContext offset, Binds binds) {
        int most = Integer.MAX_VALUE;
        if (limit != null) {
            most = limit.boundExpression() == null
                    ? Integer.parseInt(limit.IntegerLiteral().getText())
                    : number(binds.value(limit.boundExpression()));
        }
        int skipped = 0;
        if (offset != null) {
            skipped = offset.boundExpression() == null
                    ? Integer.parseInt(offset.IntegerLiteral().getText())
                    : number(binds.value(offset.boundExpression()));
        }
        if (skipped > MOST_OFFSET) {
            throw new ApiException("NUMBER_OUTSIDE_VALID_RANGE", "Maximum SOQL offset allowed is " + MOST_OFFSET);
        }
        return new Paging(most, skipped);
    }

    private static int number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw Refusals.malformed("a limit must be a number: " + value);
    }

    <T> List<T> part(List<T> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, (int) Math.min(all.size(), (long) from + limit));
    }
}
