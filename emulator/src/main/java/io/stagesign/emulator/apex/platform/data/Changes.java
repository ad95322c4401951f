package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.platform.session.Resource;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.Dml;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.dml.RowError;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.Row;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the changes of a program in the org, counted against its limits. */
public final class Changes {

    private final Org org;
    private final Records records;

    public Changes(Org org, Records records) {
        this.org = org;
        this.records = records;
    }

    /** What a statement or method of Database does to records. */
    enum Verb {
        INSERT,
        UPDATE,
        UPSERT,
        DELETE,
        UNDELETE;

        /** Returns how messages name it: {@code Insert}. */
        String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One change of a program.
     *
     * @param externalId the field an upsert matches by; absent: the id
     */
    record Order(
            Verb verb,
            List<SObject> targets,
            Access access,
            boolean allOrNone,
            @Nullable String externalId) {}

    /** Makes a change and returns the results; records that were inserted get their ids. */
    List<RowResult> make(Execution execution, Order order) {
        if (order.targets().isEmpty()) {
            return List.of();
        }
        Session session = Session.of(execution);
        session.governor().use(execution, Resource.DML_STATEMENTS, 1);
        session.governor().use(execution, Resource.DML_ROWS, order.targets().size());
        session.changed();
        SObjectType type = records.type(order.targets().get(0));
        checkAllowed(order, type);
        Mixing.check(execution, order, type);
        List<RowResult> results = results(order);
        for (int i = 0; i < results.size(); i++) {
            SObject target = order.targets().get(i);
            boolean saved = results.get(i).success() && order.verb() != Verb.DELETE;
            if (saved && !target.isSet("Id")) {
                target.put("Id", results.get(i).id());
            }
        }
        return results;
    }

    /** In user mode; the platform asks for the object before it looks at any record. */
    private static void checkAllowed(Order order, SObjectType type) {
        List<Right> rights = switch (order.verb()) {
            case INSERT -> List.of(Right.CREATE);
            case UPDATE -> List.of(Right.EDIT);
            case UPSERT -> List.of(Right.CREATE, Right.EDIT);
            case DELETE, UNDELETE -> List.of(Right.DELETE);
        };
        Access access = order.access();
        if (!access.isSystem() && rights.stream().anyMatch(right -> !access.allows(right, type))) {
            throw new ApexFault("SecurityException", "Access to entity '" + type.name() + "' denied");
        }
    }

    private List<RowResult> results(Order order) {
        try {
            return run(order, new DmlOptions(order.access(), order.allOrNone()));
        } catch (ApiException refused) {
            RowError error = RowError.of(refused.code(), refused.reason());
            return Collections.nCopies(order.targets().size(), new RowResult(null, false, List.of(error)));
        }
    }

    private List<RowResult> run(Order order, DmlOptions options) {
        Dml dml = org.dml();
        return switch (order.verb()) {
            case INSERT -> dml.insert(rows(order), options);
            case UPDATE -> dml.update(rows(order), options);
            case UPSERT -> upsert(order, options);
            case DELETE -> dml.delete(ids(order), options);
            case UNDELETE -> dml.undelete(ids(order), options);
        };
    }

    private List<RowResult> upsert(Order order, DmlOptions options) {
        String key = order.externalId() == null
                ? "Id"
                : Records.member(order.targets().get(0).declaration(), order.externalId());
        List<Row> rows = order.targets().stream()
                .map(target -> target.isSet("Id") ? changed(target) : records.row(target, Trait.CREATEABLE))
                .toList();
        return org.dml().upsert(rows, key, options);
    }

    private List<Row> rows(Order order) {
        return order.targets().stream()
                .map(target -> order.verb() == Verb.INSERT ? records.row(target, Trait.CREATEABLE) : changed(target))
                .toList();
    }

    /** What can only be set at the start, such as a master, may stand in an update as long as it stays the same. */
    private Row changed(SObject target) {
        Row row = records.row(target, Trait.UPDATEABLE);
        Optional<Row> stored = target.get("Id") instanceof String id
                ? org.store().reading(() -> org.store().live(id))
                : Optional.empty();
        Row whole = records.row(target, Trait.CREATEABLE);
        whole.values().forEach((name, value) -> {
            boolean same =
                    stored.filter(old -> Objects.equals(old.get(name), value)).isPresent();
            if (!row.isSet(name) && !same) {
                row.set(name, value);
            }
        });
        return row;
    }

    private static List<String> ids(Order order) {
        return order.targets().stream().map(Changes::id).toList();
    }

    private static String id(SObject target) {
        if (target.get("Id") instanceof String id) {
            return id;
        }
        throw new ApexFault("DmlException", "MISSING_ARGUMENT, Id not specified in an update or delete call");
    }
}
