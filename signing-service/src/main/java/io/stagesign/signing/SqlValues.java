package io.stagesign.signing;

import io.stagesign.org.RequestKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values of a statement about one request, in the types that PostgreSQL's driver takes. */
final class SqlValues {
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private SqlValues() {}

    static SqlValues of(RequestKey key) {
        return new SqlValues()
                .with("org", key.org().value())
                .with("id", key.request().value());
    }

    /** The key together with what a change of a claimed request expects. */
    static SqlValues of(SigningRequest claimed) {
        return of(claimed.key()).with("from", claimed.status().word()).with("epoch", claimed.epoch());
    }

    SqlValues with(String name, @Nullable Object value) {
        values.put(name, value instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : value);
        return this;
    }

    Map<String, @Nullable Object> map() {
        return values;
    }
}
