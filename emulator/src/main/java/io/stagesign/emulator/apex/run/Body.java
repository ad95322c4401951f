package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** What a method does when it is called. */
@FunctionalInterface
public interface Body {

    /**
     * Runs the method.
     *
     * @param call receiver, arguments and the running transaction
     * @return the Apex value, null for a void method
     */
    @Nullable Object invoke(Call call);
}
