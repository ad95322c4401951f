package io.stagesign.emulator.apex.run;

import java.util.List;

/**
 * A loaded program: every class and trigger of an org, compiled.
 *
 * @param types all types it can name
 * @param classes its top-level classes and interfaces
 * @param triggers its triggers, by file name
 */
public record Program(Types types, List<UserClass> classes, List<TriggerDeclaration> triggers) {

    /** Begins a transaction with fresh static state. */
    public Execution begin(StatementObserver observer) {
        return new Execution(types, observer);
    }
}
