package io.stagesign.emulator.apex.platform.record;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.FieldToken;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.org.dml.RowError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** addError on records and fields, hasErrors and getErrors, and Database.Error which the latter returns. */
public final class AddErrorMethods implements Library {

    private static final String CODE = "FIELD_CUSTOM_VALIDATION_EXCEPTION";

    @Override
    public void register(Platform platform) {
        PlatformType record = platform.existing("SObject");
        record.method("Boolean hasErrors()", call -> !errors(call).isEmpty())
                .method("List<Database.Error> getErrors()", AddErrorMethods::list);
        for (String message : List.of("String message", "Exception problem")) {
            record.method("void addError(" + message + ")", call -> add(call, null, 0))
                    .method("void addError(" + message + ", Boolean escape)", call -> add(call, null, 0))
                    .method("void addError(Schema.SObjectField field, " + message + ")", AddErrorMethods::onField)
                    .method(
                            "void addError(Schema.SObjectField field, " + message + ", Boolean escape)",
                            AddErrorMethods::onField)
                    .method("void addError(String field, " + message + ")", AddErrorMethods::onField)
                    .method("void addError(String field, " + message + ", Boolean escape)", AddErrorMethods::onField);
        }
        StatusCodes.register(platform);
        platform.type("Database.Error", RowError.class)
                .asAbstract()
                .method("String getMessage()", call -> call.self(RowError.class).message())
                .method(
                        "StatusCode getStatusCode()",
                        call -> StatusCodes.constant(
                                call.execution().types(),
                                call.self(RowError.class).code()))
                .method(
                        "List<String> getFields()",
                        call -> new ApexList(
                                call.execution().types().get("String"),
                                call.self(RowError.class).fields()));
    }

    private static List<RowError> errors(Call call) {
        return RecordErrors.of(call.execution()).of(call.self(SObject.class));
    }

    private static ApexList list(Call call) {
        return new ApexList(call.execution().types().get("Database.Error"), errors(call));
    }

    private static @Nullable Object onField(Call call) {
        SObject record = call.self(SObject.class);
        Object given = call.argument(0, Object.class);
        String name = given instanceof FieldToken token ? token.field() : (String) given;
        return add(call, Records.member(record.declaration(), name), 1);
    }

    private static @Nullable Object add(Call call, @Nullable String field, int messageAt) {
        String message = SObjectMethods.message(call.argument(messageAt, Object.class));
        RowError error = field == null ? RowError.of(CODE, message) : RowError.of(CODE, message, field);
        RecordErrors.of(call.execution()).add(call.self(SObject.class), error);
        return null;
    }
}
