package io.stagesign.emulator.apex.run;

import io.stagesign.emulator.apex.run.Members.Candidate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls into the program by name, from outside it: the method is chosen when the call is made. */
final class NamedCalls {

    private final Execution execution;
    private final Members members;

    NamedCalls(Execution execution, Members members) {
        this.execution = execution;
        this.members = members;
    }

    @Nullable Object call(Object target, String name, @Nullable Object... arguments) {
        ApexType type = execution.types().of(target);
        List<Candidate> candidates = members.methods(type, name).stream()
                .filter(each -> !each.method().isStatic() && each.parameters().size() == arguments.length)
                .toList();
        return run(candidates, type + "." + name, target, arguments);
    }

    @Nullable Object callStatic(String className, String name, @Nullable Object... arguments) {
        ApexType type = execution.types().parse(className);
        List<Candidate> candidates = members.methods(type, name).stream()
                .filter(each -> each.method().isStatic())
                .toList();
        if (type.declaration() instanceof UserClass owner) {
            execution.initialise(owner);
        }
        return run(candidates, className + "." + name, null, arguments);
    }

    Object create(ApexType type, @Nullable Object... arguments) {
        return Values.required(run(Members.constructors(type), "new " + type, null, arguments));
    }

    private @Nullable Object run(
            List<Candidate> candidates, String what, @Nullable Object self, @Nullable Object... arguments) {
        List<ApexType> given =
                Arrays.stream(arguments).map(execution.types()::of).toList();
        Candidate chosen = candidates.size() == 1 ? candidates.get(0) : Members.choose(candidates, given);
        if (chosen == null) {
            throw new IllegalArgumentException("no method " + what + given);
        }
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            converted[i] = Conversions.convert(arguments[i], chosen.parameters().get(i));
        }
        return self == null
                ? execution.invoke(chosen.method(), chosen.receiver(), null, converted)
                : execution.dispatch(chosen.method(), chosen.receiver(), self, converted);
    }
}
