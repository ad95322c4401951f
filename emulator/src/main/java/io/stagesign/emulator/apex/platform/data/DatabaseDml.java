package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.platform.data.Changes.Order;
import io.stagesign.emulator.apex.platform.data.Changes.Verb;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.FieldToken;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.Values;
import io.stagesign.emulator.org.dml.RowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The DML methods of Database: with partial success and an AccessLevel (Apex Reference, "Database Class"). */
public final class DatabaseDml implements Library {

    private static final List<String> OPTIONS =
            List.of("", ", Boolean allOrNone", ", AccessLevel level", ", Boolean allOrNone, AccessLevel level");

    private final Changes changes;
    private final Records records;
    private final AccessModes modes;

    public DatabaseDml(Changes changes, Records records, AccessModes modes) {
        this.changes = changes;
        this.records = records;
        this.modes = modes;
    }

    @Override
    public void register(Platform platform) {
        platform.enumeration("AccessLevel", "USER_MODE", "SYSTEM_MODE");
        PlatformType database = platform.existing("Database");
        for (String options : OPTIONS) {
            for (Verb verb : List.of(Verb.INSERT, Verb.UPDATE, Verb.DELETE, Verb.UNDELETE)) {
                add(database, verb, "SObject record", "List<SObject> records", options);
            }
            add(database, Verb.UPSERT, "SObject record", "List<SObject> records", options);
            String key = ", Schema.SObjectField externalId";
            add(database, Verb.UPSERT, "SObject record" + key, "List<SObject> records" + key, options);
            add(database, Verb.DELETE, "Id id", "List<Id> ids", options);
            add(database, Verb.UNDELETE, "Id id", "List<Id> ids", options);
        }
        for (String name : List.of("Save", "Upsert", "Delete", "Undelete")) {
            results(platform, name);
        }
    }

    private static void results(Platform platform, String name) {
        PlatformType type = platform.type("Database." + name + "Result", ResultType.of(name))
                .asAbstract();
        type.method("Boolean isSuccess()", call -> result(call).success())
                .method("Id getId()", call -> result(call).id())
                .method("List<Database.Error> getErrors()", call -> errors(call.execution(), result(call)));
        type.property("Id id", (execution, self) -> row(self).id())
                .property("Boolean success", (execution, self) -> row(self).success())
                .property("List<Database.Error> errors", (execution, self) -> errors(execution, row(self)));
        if (name.equals("Upsert")) {
            type.method("Boolean isCreated()", call -> result(call).created())
                    .property("Boolean created", (execution, self) -> row(self).created());
        }
    }

    private static ApexList errors(Execution execution, RowResult row) {
        return new ApexList(execution.types().get("Database.Error"), row.errors());
    }

    private static RowResult result(Call call) {
        return call.self(ResultType.class).row();
    }

    private static RowResult row(@Nullable Object result) {
        return Values.required(result, ResultType.class).row();
    }

    private void add(PlatformType database, Verb verb, String one, String many, String options) {
        String name = verb.name().toLowerCase(Locale.ROOT);
        String result = "Database." + (verb == Verb.INSERT || verb == Verb.UPDATE ? "Save" : verb.word()) + "Result";
        database.staticMethod(
                        result + " " + name + "(" + one + options + ")",
                        call -> make(call, verb).get(0))
                .staticMethod(
                        "List<" + result + "> " + name + "(" + many + options + ")",
                        call -> new ApexList(call.execution().types().get(result), make(call, verb)));
    }

    private List<ResultType> make(Call call, Verb verb) {
        boolean allOrNone = true;
        Object level = null;
        String externalId = null;
        for (int i = 1; i < call.arguments().length; i++) {
            Object option = call.argument(i);
            if (option instanceof Boolean given) {
                allOrNone = given;
            } else if (option instanceof EnumValue given) {
                level = given;
            } else if (option instanceof FieldToken given) {
                externalId = given.field();
            }
        }
        Order order = new Order(verb, targets(call), modes.level(call.execution(), level), allOrNone, externalId);
        List<RowResult> rows = changes.make(call.execution(), order);
        if (allOrNone) {
            DmlFailure.check(call.execution(), order, rows);
        }
        return rows.stream().map(row -> ResultType.of(verb, row)).toList();
    }

    private List<SObject> targets(Call call) {
        Object given = call.argument(0, Object.class);
        if (given instanceof String id) {
            return List.of(named(call, id));
        }
        if (given instanceof ApexList list && list.elementType().is("Id")) {
            List<SObject> named = new ArrayList<>();
            list.forEach(id -> named.add(named(call, (String) id)));
            return named;
        }
        return DmlStatements.records(given);
    }

    private SObject named(Call call, @Nullable String id) {
        if (id == null) {
            throw ApexFault.nullReference();
        }
        var type = records.names().schema().typeOfId(id);
        if (type.isEmpty()) {
            throw new ApexFault("DmlException", "MALFORMED_ID, bad id " + id);
        }
        SObject record =
                new SObject(Records.declaration(type.get(), call.execution().types()));
        record.put("Id", id);
        return record;
    }
}
