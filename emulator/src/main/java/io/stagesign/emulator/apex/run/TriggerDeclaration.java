package io.stagesign.emulator.apex.run;

import java.util.Set;

/**
 * A trigger of the program.
 *
 * @param objectName API name of the object as the trigger writes it
 * @param events for example {@code before insert}, in lower case
 * @param owner holds the members declared inside the trigger
 * @param body runs the trigger; the platform sets the Trigger context before
 */
public record TriggerDeclaration(String name, String objectName, Set<String> events, UserClass owner, Method body) {

    /** Runs the trigger in a transaction. */
    public void run(Execution execution) {
        execution.invoke(body, ApexType.of(owner), null);
    }
}
