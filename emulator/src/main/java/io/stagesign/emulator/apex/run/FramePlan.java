package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** The compiled body of a method of the program: makes a frame for each call and runs the code in it. */
public final class FramePlan implements Body {

    private final CodeUnit unit;
    private final String label;
    private final int line;
    private int slots;
    private @Nullable Step code;

    /**
     * Plans the frames of a method.
     *
     * @param label how a stack trace names it, for example {@code Class.Outer.Inner.run}
     * @param line the line of its declaration
     */
    public FramePlan(CodeUnit unit, String label, int line) {
        this.unit = unit;
        this.label = label;
        this.line = line;
    }

    /** Sets the compiled code and the number of local variables it needs, parameters included. */
    public void compiled(Step body, int localSlots) {
        code = body;
        slots = localSlots;
    }

    CodeUnit unit() {
        return unit;
    }

    String label() {
        return label;
    }

    int line() {
        return line;
    }

    int slots() {
        return slots;
    }

    @Override
    public @Nullable Object invoke(Call call) {
        if (code == null) {
            throw new IllegalStateException(label + " was not compiled");
        }
        Frame frame = new Frame(call.execution(), this, call.self());
        for (int i = 0; i < call.arguments().length; i++) {
            frame.setLocal(i, call.argument(i));
        }
        return call.execution().inside(frame, code);
    }
}
