package io.stagesign.emulator.apex.run;

/**
 * The body of a constructor of a class of the program: makes the object, unless a subclass has made it, and runs the code.
 *
 * @param code runs the constructor's own code on the object
 */
public record Construction(UserClass owner, Body code) implements Body {

    @Override
    public Object invoke(Call call) {
        Execution execution = call.execution();
        execution.initialise(owner);
        Object self = call.self() == null ? execution.allocate(call.type()) : call.self();
        code.invoke(new Call(execution, call.type(), self, call.arguments()));
        return self;
    }
}
