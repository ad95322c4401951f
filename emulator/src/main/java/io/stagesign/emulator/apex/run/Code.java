package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** A compiled expression. */
@FunctionalInterface
public interface Code {

    /** Evaluates to an Apex value. */
    @Nullable Object run(Frame frame);
}
