package io.stagesign.emulator.org.soql;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.time.Clock;
import java.util.function.Function;

/**
 * What the parts of one query share.
 *
 * @param access what the query may see
 * @param allRows whether deleted rows count
 * @param userMode what a user may see, by the user's id
 */
record Evaluation(
        Schema schema,
        Store store,
        Clock clock,
        Access access,
        Binds binds,
        boolean allRows,
        Function<String, Access> userMode) {
    boolean counts(Row row) {
        return allRows || !row.isTrue("IsDeleted");
    }
}
