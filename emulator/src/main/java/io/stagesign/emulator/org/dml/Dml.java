package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import io.stagesign.emulator.org.store.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Insert, update, upsert, delete and undelete. Each call joins the transaction of its thread or is one of its own; its
 * results are in the order of its rows.
 */
public final class Dml {
    private final Schema schema;
    private final Store store;
    private final Transactions transactions;
    private final Preparation preparation;
    private final ExternalIds externalIds;
    private final Pipeline pipeline;

    /**
     * Changes the rows of the store.
     *
     * @param check what administrators have added to the checks of the platform
     * @param triggers is asked for the runner at each change
     */
    public Dml(
            Schema schema,
            Store store,
            Transactions transactions,
            Clock clock,
            RowCheck check,
            Supplier<TriggerRunner> triggers) {
        this.schema = schema;
        this.store = store;
        this.transactions = transactions;
        this.externalIds = new ExternalIds(schema, store);
        this.preparation = new Preparation(store, externalIds);
        this.pipeline = new Pipeline(schema, store, transactions, new Saving(store, clock), check, triggers);
    }

    public List<RowResult> insert(List<Row> rows, DmlOptions options) {
        return change(rows, options, row -> preparation.insert(row, options.access()));
    }

    /** Updates the records whose ids the rows carry with the values that are set in them. */
    public List<RowResult> update(List<Row> rows, DmlOptions options) {
        return change(rows, options, row -> preparation.update(row, options.access()));
    }

    /** Updates the records that have the row's value in the field, and inserts rows that none has. */
    public List<RowResult> upsert(List<Row> rows, String externalIdField, DmlOptions options) {
        return change(rows, options, row -> upsertOne(row, externalIdField, options.access()));
    }

    public List<RowResult> delete(List<String> ids, DmlOptions options) {
        return change(ids, options, id -> deleteOne(id, options.access()));
    }

    public List<RowResult> undelete(List<String> ids, DmlOptions options) {
        return change(ids, options, id -> undeleteOne(id, options.access()));
    }

    private <T> List<RowResult> change(List<T> inputs, DmlOptions options, Function<T, Change> prepare) {
        return transactions.run(() -> {
            transactions.write();
            return pipeline.run(inputs, prepare, options);
        });
    }

    private Change upsertOne(Row row, String externalIdField, Access access) {
        Field field = externalIds.field(row.type(), externalIdField);
        Object value = FieldValues.typed(field, row.get(field.name()));
        if (value == null && field.name().equals("Id")) {
            return preparation.insert(row, access);
        }
        if (value == null) {
            return Change.refused(
                    Operation.INSERT,
                    null,
                    RowError.of("MISSING_ARGUMENT", field.name() + " not specified", field.name()));
        }
        List<Row> found = externalIds.find(row.type(), field, value);
        if (found.size() > 1) {
            return Change.refused(Operation.UPDATE, null, ambiguous(field, found));
        }
        if (found.isEmpty()) {
            return field.name().equals("Id") ? preparation.update(row, access) : preparation.insert(row, access);
        }
        return preparation.update(row.copy().set("Id", found.get(0).requireId()), access);
    }

    private static RowError ambiguous(Field field, List<Row> found) {
        List<String> ids = found.stream().map(Row::requireId).toList();
        return RowError.of(
                "DUPLICATE_EXTERNAL_ID",
                field.label() + ": more than one record found for external id field: " + ids,
                field.name());
    }

    private Change deleteOne(String id, Access access) {
        RowError unusable = refusal(id, access, false);
        return unusable == null
                ? Change.delete(store.find(Ids.full(id)).orElseThrow())
                : Change.refused(Operation.DELETE, id, unusable);
    }

    private Change undeleteOne(String id, Access access) {
        RowError unusable = refusal(id, access, true);
        return unusable == null
                ? Change.undelete(store.find(Ids.full(id)).orElseThrow())
                : Change.refused(Operation.UNDELETE, id, unusable);
    }

    private @Nullable RowError refusal(String id, Access access, boolean deleted) {
        Optional<SObjectType> type = Ids.isId(id) ? schema.typeOfId(id) : Optional.empty();
        if (type.isEmpty()) {
            return RowError.of("MALFORMED_ID", "bad id " + id);
        }
        if (!access.allows(Operation.DELETE.right(), type.get()) || isForbidden(type.get(), id, access)) {
            return RowError.of("INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id");
        }
        if (deleted) {
            return store.find(Ids.full(id))
                            .filter(row -> row.isTrue("IsDeleted"))
                            .isPresent()
                    ? null
                    : RowError.of("UNDELETE_FAILED", "Entity is not in the recycle bin");
        }
        return preparation.unusable(type.get(), id);
    }

    /** A file is deleted with all its versions, by its owner or somebody who may change everything. */
    private boolean isForbidden(SObjectType type, String id, Access access) {
        return switch (type.name()) {
            case "ContentVersion" -> true;
            case "ContentDocument" ->
                !access.modifiesAll()
                        && store.find(Ids.full(id))
                                .filter(file -> !access.userId().equals(file.text("OwnerId")))
                                .isPresent();
            default -> false;
        };
    }

    /** Returns the error of the first result that has one as an exception, for callers that want all or nothing. */
    public static Optional<ApiException> failure(List<RowResult> results) {
        return results.stream()
                .flatMap(result -> result.errors().stream())
                .filter(error -> !error.code().equals(Pipeline.ROLLED_BACK))
                .findFirst()
                .map(error -> new ApiException(error.code(), error.message()));
    }
}
