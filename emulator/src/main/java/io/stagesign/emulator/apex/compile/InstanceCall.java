package io.stagesign.emulator.apex.compile;

import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.Members.Candidate;
import io.stagesign.emulator.apex.run.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call of an instance method.
 *
 * @param chosen the method, and the type it was found in
 * @param target evaluates to the receiver
 * @param exact whether the method runs as it stands, as super.method() does
 */
record InstanceCall(Candidate chosen, Code target, List<Code> arguments, boolean exact) implements Code {

    @Override
    public @Nullable Object run(Frame frame) {
        Object self = target.run(frame);
        return self == Typed.SKIPPED ? self : on(Values.required(self), frame);
    }

    Code safe() {
        return frame -> {
            Object self = target.run(frame);
            return self == null || self == Typed.SKIPPED ? Typed.SKIPPED : on(self, frame);
        };
    }

    private @Nullable Object on(Object self, Frame frame) {
        Object[] values = Calls.values(frame, arguments);
        boolean stub = self instanceof ApexObject object && object.stub() != null;
        boolean fixed = exact || !(stub || chosen.method().isOverridable());
        return fixed
                ? frame.execution().invoke(chosen.method(), chosen.receiver(), self, values)
                : frame.execution().dispatch(chosen.method(), chosen.receiver(), self, values);
    }
}
