package io.stagesign.emulator.apex.run;

/** How a statement ended; the value of a return statement lies in the frame. */
public enum Completion {
    NORMAL,
    BREAK,
    CONTINUE,
    RETURN
}
