package io.stagesign.emulator.lightning;

import java.util.Map;

/** The org's Apex as components call it. */
@FunctionalInterface
public interface ComponentApex {
    /**
     * Calls a method for components.
     *
     * @param userId in whose name
     * @param arguments by name, as JSON
     * @return the result as JSON
     * @throws io.stagesign.emulator.org.schema.ApiException with the message for the component when the method throws
     */
    String call(String userId, String className, String methodName, Map<String, String> arguments);
}
