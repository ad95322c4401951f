package io.stagesign.emulator.apex.platform.call;

import io.stagesign.emulator.apex.lib.json.JsonReader;
import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexThrow;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.LimitReached;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.org.schema.ApiException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls the program from outside: methods for components ({@code @AuraEnabled}) and for flows ({@code @InvocableMethod}). */
public final class ApexCalls {

    private final Executions executions;

    public ApexCalls(Executions executions) {
        this.executions = executions;
    }

    /**
     * Calls a method for components, in a transaction of its own. A parameter that no argument names is null; an argument
     * that names no parameter, exactly as it is written, is ignored.
     *
     * @param userId in whose name
     * @param arguments by parameter name, as JSON
     * @return the result as JSON
     * @throws ApiException with the message for the component when the method throws or changes records although it is
     *     cacheable
     */
    public String component(String userId, String className, String methodName, Map<String, String> arguments) {
        UserClass owner = owner(className);
        Method method = only(owner, "@auraenabled", methodName);
        return run(userId, owner, execution -> {
            Session.of(execution).quiddity("AURA");
            if (method.has("@auraenabled(cacheable=true)")) {
                Session.of(execution).governor().refuseChanges();
            }
            JsonReader reader = new JsonReader(execution, new ComponentMembers());
            Object[] values = new Object[method.parameters().size()];
            for (int i = 0; i < values.length; i++) {
                String json = arguments.getOrDefault(method.parameterNames().get(i), "null");
                values[i] = reader.read(json, method.parameters().get(i));
            }
            return new ComponentJson().text(execution.invoke(method, ApexType.of(owner), null, values));
        });
    }

    /**
     * Calls the method for flows of a class, in a transaction of its own.
     *
     * @param inputs a JSON array: what the flow passes for each of its interviews
     * @return a JSON array of what each gets
     * @throws ApiException with the message when the method throws, an input has an unknown name or a required one is missing
     */
    public String invocable(String userId, String className, String inputs) {
        UserClass owner = owner(className);
        Method method = only(owner, "@invocablemethod", null);
        return run(userId, owner, execution -> {
            Session.of(execution).quiddity("INVOCABLE_ACTION");
            Object[] values = new Object[method.parameters().size()];
            if (values.length > 0) {
                values[0] = new JsonReader(execution, new FlowInputs())
                        .read(inputs, method.parameters().get(0));
                FlowInputs.checkRequired(values[0]);
            }
            return new FlowJson().text(execution.invoke(method, ApexType.of(owner), null, values));
        });
    }

    private UserClass owner(String className) {
        return executions.program().classes().stream()
                .filter(each -> each.name().equalsIgnoreCase(className))
                .findFirst()
                .orElseThrow(() -> noSuchMethod(className));
    }

    private static Method only(UserClass owner, String annotation, @Nullable String name) {
        List<Method> found = owner.methods().stream()
                .filter(each -> each.isStatic() && each.has(annotation))
                .filter(each -> name == null || each.name().equalsIgnoreCase(name))
                .toList();
        if (found.size() != 1) {
            throw noSuchMethod(owner.name() + "." + (name == null ? annotation : name));
        }
        return found.get(0);
    }

    private String run(String userId, UserClass owner, Function<Execution, String> code) {
        return executions.alone(userId, false, execution -> {
            try {
                execution.initialise(owner);
                return code.apply(execution);
            } catch (ApexThrow thrown) {
                throw new ApiException("APEX_ERROR", AuraTypes.messageFor(execution, thrown.exception()));
            } catch (LimitReached limit) {
                throw new ApiException("APEX_ERROR", limit.reason());
            }
        });
    }

    private static ApiException noSuchMethod(String what) {
        return new ApiException("NOT_FOUND", "No such method, or more than one: " + what);
    }
}
