package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.record.StatusCodes;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Execution;
import java.util.IdentityHashMap;
import java.util.List;

/** DmlException, with what it tells about each row that failed. */
public final class DmlExceptionType implements Library {

    private static final class Failures {
        private final IdentityHashMap<ApexObject, List<DmlFailure>> byException = new IdentityHashMap<>();
    }

    static void keep(Execution execution, ApexObject exception, List<DmlFailure> failures) {
        execution.attachment(Failures.class, Failures::new).byException.put(exception, failures);
    }

    @Override
    public void register(Platform platform) {
        platform.exception("DmlException")
                .method("Integer getNumDml()", call -> failures(call).size())
                .method(
                        "String getDmlMessage(Integer index)",
                        call -> failure(call).error().message())
                .method("String getDmlId(Integer index)", call -> failure(call).id())
                .method(
                        "Integer getDmlIndex(Integer index)",
                        call -> failure(call).index())
                .method(
                        "String getDmlStatusCode(Integer index)",
                        call -> failure(call).error().code())
                .method(
                        "StatusCode getDmlType(Integer index)",
                        call -> StatusCodes.constant(
                                call.execution().types(), failure(call).error().code()))
                .method(
                        "List<String> getDmlFieldNames(Integer index)",
                        call -> new ApexList(
                                call.execution().types().get("String"),
                                failure(call).error().fields()));
    }

    private static List<DmlFailure> failures(Call call) {
        return call.execution()
                .attachment(Failures.class, Failures::new)
                .byException
                .getOrDefault(call.self(ApexObject.class), List.of());
    }

    private static DmlFailure failure(Call call) {
        List<DmlFailure> failures = failures(call);
        int index = call.integer(0);
        if (index < 0 || index >= failures.size()) {
            throw new ApexFault("ListException", "List index out of bounds: " + index);
        }
        return failures.get(index);
    }
}
