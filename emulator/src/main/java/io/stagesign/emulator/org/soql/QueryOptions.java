package io.stagesign.emulator.org.soql;

import io.stagesign.emulator.org.access.Access;

/**
 * In whose name a query is made.
 *
 * @param access what the query may see unless it says otherwise
 * @param userMode what it may see {@code WITH USER_MODE}
 * @param systemMode what it may see {@code WITH SYSTEM_MODE}
 * @param allRows whether deleted rows are found too
 */
public record QueryOptions(Access access, Access userMode, Access systemMode, Binds binds, boolean allRows) {
    /** A query through the API, which never sees more than its user does. */
    public static QueryOptions of(Access access) {
        return new QueryOptions(access, access, access, Binds.NONE, false);
    }

    /** A query of Apex code: in system mode unless it asks for user mode. */
    public static QueryOptions apex(Access systemMode, Access userMode, Binds binds) {
        return new QueryOptions(systemMode, userMode, systemMode, binds, false);
    }

    public QueryOptions withAllRows() {
        return new QueryOptions(access, userMode, systemMode, binds, true);
    }
}
