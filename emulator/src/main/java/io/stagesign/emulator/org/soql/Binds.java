package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.BoundExpressionContext;
import io.stagesign.emulator.org.schema.ApiException;
import org.jspecify.annotations.Nullable;

/** Gives bind expressions ({@code :name}) their values; evaluated before the rows are read. */
@FunctionalInterface
public interface Binds {
    /** Queries that come as text through the API have none. */
    Binds NONE = expression -> {
        throw new ApiException("MALFORMED_QUERY", "unexpected token: ':'");
    };

    /** Returns a value of the org's store types, a collection of such, or null. */
    @Nullable Object value(BoundExpressionContext expression);
}
