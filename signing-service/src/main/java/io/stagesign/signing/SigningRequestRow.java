package io.stagesign.signing;

import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code signing_request}. */
final class SigningRequestRow {
    private SigningRequestRow() {}

    static SigningRequest read(ResultSet row, int number) throws SQLException {
        return new SigningRequest(
                new RequestKey(new OrgId(row.getString("org_id")), new RecordId(row.getString("id"))),
                new RecordId(row.getString("opportunity_id")),
                row.getString("opportunity_name"),
                row.getString("rule"),
                Status.of(row.getString("status")),
                row.getString("reason"),
                row.getString("transaction_id"),
                row.getInt("draft_attempts"),
                row.getLong("epoch"),
                row.getLong("version"),
                row.getLong("reported_version"),
                instant(row, "send_after"),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "changed_at")),
                instant(row, "sent_at"),
                instant(row, "expires_at"),
                instant(row, "completed_at"),
                instant(row, "filed_at"),
                instant(row, "synced_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
