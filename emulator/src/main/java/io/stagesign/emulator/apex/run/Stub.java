package io.stagesign.emulator.apex.run;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers the calls on an object that stands in for one of its class: a StubProvider of the program (Apex Developer
 * Guide, "Build a Mocking Framework with the Stub API").
 *
 * @param provider the object whose handleMethodCall is asked
 */
public record Stub(Object provider) {

    private static final List<String> VISIBLE = List.of("public", "global", "protected");

    /** Returns whether a stub answers for the method; private ones run as they stand. */
    static boolean answers(Method method) {
        return method.owner() instanceof UserClass owner
                && (owner.kind() == Kind.INTERFACE || VISIBLE.stream().anyMatch(method::has));
    }

    /**
     * Asks the provider.
     *
     * @return its answer as the method's return type; one of another type is Apex's TypeException
     */
    @Nullable Object answer(ApexObject stub, Method method, @Nullable Object... arguments) {
        Execution execution = stub.execution();
        Types types = execution.types();
        Object answer = execution.call(
                provider,
                "handleMethodCall",
                stub,
                method.name(),
                method.returnType(),
                new ApexList(types.get("Type"), method.parameters()),
                new ApexList(types.get("String"), method.parameterNames()),
                new ApexList(types.get("Object"), Arrays.asList(arguments)));
        if (method.returnType().is("void")) {
            return null;
        } else if (!Conversions.isInstance(answer, method.returnType(), types) && answer != null) {
            throw new ApexFault(
                    "TypeException", "Invalid conversion from " + types.of(answer) + " to " + method.returnType());
        }
        return Conversions.convert(answer, method.returnType());
    }
}
