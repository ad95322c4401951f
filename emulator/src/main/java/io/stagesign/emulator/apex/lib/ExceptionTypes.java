package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.ExceptionState;
import java.util.List;

/** Exception, and the exception types that the language and its base library throw. */
final class ExceptionTypes implements Library {

    private static final List<String> BUILT_IN = List.of(
            "AssertException",
            "FinalException",
            "FlowException",
            "HandledException",
            "IllegalArgumentException",
            "InvalidParameterValueException",
            "JSONException",
            "LimitException",
            "ListException",
            "MathException",
            "NoAccessException",
            "NoDataFoundException",
            "NoSuchElementException",
            "NullPointerException",
            "ProcedureException",
            "QueryException",
            "RequiredFeatureMissingException",
            "SearchException",
            "SecurityException",
            "SerializationException",
            "SObjectException",
            "StringException",
            "TypeException",
            "UnexpectedException",
            "XmlException");

    @Override
    public void register(Platform platform) {
        platform.type("Exception")
                .asAbstract()
                .method("String getMessage()", call -> state(call).message())
                .method("void setMessage(String message)", ExceptionTypes::setMessage)
                .method("Exception getCause()", call -> state(call).cause())
                .method("void initCause(Exception cause)", ExceptionTypes::initCause)
                .method("String getStackTraceString()", call -> state(call).stackTrace())
                .method("Integer getLineNumber()", call -> state(call).line())
                .method("String getTypeName()", ExceptionTypes::typeName);
        BUILT_IN.forEach(platform::exception);
    }

    /** Gives an exception type the four constructors that every one has. */
    static PlatformType constructors(PlatformType type) {
        return type.constructor("()", ExceptionTypes::create)
                .constructor("(String message)", ExceptionTypes::create)
                .constructor("(Exception cause)", ExceptionTypes::create)
                .constructor("(String message, Exception cause)", ExceptionTypes::create);
    }

    private static Object create(Call call) {
        ApexObject exception =
                call.self() instanceof ApexObject self ? self : call.execution().allocate(call.type());
        for (Object argument : call.arguments()) {
            if (argument instanceof ApexObject cause) {
                exception.exceptionState().setCause(cause);
            } else if (argument instanceof String message) {
                exception.exceptionState().setMessage(message);
            }
        }
        return exception;
    }

    private static ExceptionState state(Call call) {
        return call.self(ApexObject.class).exceptionState();
    }

    private static Object setMessage(Call call) {
        state(call).setMessage(call.text(0));
        return call;
    }

    private static Object initCause(Call call) {
        state(call).setCause(call.argument(0, ApexObject.class));
        return call;
    }

    private static String typeName(Call call) {
        return call.execution()
                .types()
                .exceptionName(call.self(ApexObject.class).type());
    }
}
