package io.stagesign.emulator.apex.platform;

import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.run.ApexThrow;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.org.schema.ApiException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the program from outside: methods for components ({@code @AuraEnabled}) and for flows ({@code @InvocableMethod}). */
public final class ApexCalls {

    private final Executions executions;

    ApexCalls(Executions executions) {
        this.executions = executions;
    }

    /**
     * Calls a method for components, in a transaction of its own.
     *
     * @param userId in whose name
     * @param arguments in the order of the parameters, as JSON
     * @return the result as JSON
     * @throws ApiException with the message for the component when the method throws
     */
    public String component(String userId, String className, String methodName, List<String> arguments) {
        UserClass owner = owner(className);
        Method method = owner.methods(methodName).stream()
                .filter(each -> each.isStatic() && each.has("@auraenabled"))
                .filter(each -> each.parameters().size() == arguments.size())
                .findFirst()
                .orElseThrow(() -> noSuchMethod(className, methodName));
        return run(userId, owner, method, arguments);
    }

    /** As {@link #component}, for the method for flows of a class; the inputs are a JSON array. */
    public String invocable(String userId, String className, String inputs) {
        UserClass owner = owner(className);
        Method method = owner.methods().stream()
                .filter(each -> each.isStatic() && each.has("@invocablemethod"))
                .findFirst()
                .orElseThrow(() -> noSuchMethod(className, "@InvocableMethod"));
        return run(userId, owner, method, method.parameters().isEmpty() ? List.of() : List.of(inputs));
    }

    private UserClass owner(String className) {
        return executions.program().classes().stream()
                .filter(each -> each.name().equalsIgnoreCase(className))
                .findFirst()
                .orElseThrow(() -> noSuchMethod(className, ""));
    }

    private String run(String userId, UserClass owner, Method method, List<String> arguments) {
        return executions.alone(userId, false, execution -> {
            try {
                execution.initialise(owner);
                Object[] values = values(execution, method, arguments);
                Object result = execution.invoke(method, ApexType.of(owner), null, values);
                return String.valueOf(execution.callStatic("JSON", "serialize", result));
            } catch (ApexThrow thrown) {
                throw new ApiException("APEX_ERROR", AuraTypes.messageFor(execution, thrown.exception()));
            }
        });
    }

    @SuppressWarnings("NullAway") // an argument may be null
    private static Object[] values(Execution execution, Method method, List<String> arguments) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            ApexType type = method.parameters().get(i);
            values.add(execution.callStatic("JSON", "deserialize", arguments.get(i), type));
        }
        return values.toArray();
    }

    private static ApiException noSuchMethod(String className, String methodName) {
        return new ApiException("NOT_FOUND", "No such method: " + className + "." + methodName);
    }
}
