package io.stagesign.emulator.org.soql;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of UserRecordAccess: none is stored, each is worked out for a user and a record that the query names. Records
 * are not shared one by one here, so it follows from the rights on the object.
 */
final class RecordAccess {
    static final String OBJECT = "UserRecordAccess";
    private static final int MOST_RECORDS = 200;

    private final Source source;
    private final List<Conditions.Key> keys;

    RecordAccess(Source source, List<Conditions.Key> keys) {
        this.source = source;
        this.keys = keys;
    }

    List<Row> rows() {
        List<@Nullable Object> users = values("UserId");
        List<@Nullable Object> records = values("RecordId");
        if (users.size() != 1 || records.isEmpty() || records.size() > MOST_RECORDS) {
            throw Refusals.malformed(
                    "UserRecordAccess must be filtered by one UserId and at most " + MOST_RECORDS + " RecordIds");
        }
        String user = Ids.require(String.valueOf(users.get(0)));
        Access access = source.evaluation().userMode().apply(user);
        List<Row> rows = new ArrayList<>();
        for (Object record : records) {
            source.evaluation()
                    .store()
                    .live(Ids.require(String.valueOf(record)))
                    .ifPresent(row -> rows.add(row(user, row, access)));
        }
        return rows;
    }

    private List<@Nullable Object> values(String field) {
        return keys.stream()
                .filter(key -> key.path().field().name().equals(field))
                .findFirst()
                .map(Conditions.Key::values)
                .orElse(List.of());
    }

    private Row row(String user, Row record, Access access) {
        SObjectType type = record.type();
        Function<Right, Boolean> may = right -> access.allows(right, type);
        boolean all = may.apply(Right.EDIT) && may.apply(Right.DELETE);
        return new Row(source.type())
                .set("Id", record.id())
                .set("UserId", user)
                .set("RecordId", record.id())
                .set("HasReadAccess", may.apply(Right.READ))
                .set("HasEditAccess", may.apply(Right.EDIT))
                .set("HasDeleteAccess", may.apply(Right.DELETE))
                .set("HasTransferAccess", all)
                .set("HasAllAccess", all)
                .set("MaxAccessLevel", level(may, all))
                .set("IsDeleted", false);
    }

    private static String level(Function<Right, Boolean> may, boolean all) {
        if (all) {
            return "All";
        } else if (may.apply(Right.DELETE)) {
            return "Delete";
        } else if (may.apply(Right.EDIT)) {
            return "Edit";
        }
        return may.apply(Right.READ) ? "Read" : "None";
    }
}
