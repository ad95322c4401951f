package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Conversions;
import io.stagesign.emulator.apex.run.Equality;
import io.stagesign.emulator.apex.run.Text;
import org.jspecify.annotations.Nullable;

/** Assert, and the older assert methods of System. */
final class AssertType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("Assert")
                .asAbstract()
                .staticMethod("void areEqual(Object expected, Object actual)", AssertType::equal)
                .staticMethod("void areEqual(Object expected, Object actual, String message)", AssertType::equal)
                .staticMethod("void areNotEqual(Object unexpected, Object actual)", AssertType::different)
                .staticMethod(
                        "void areNotEqual(Object unexpected, Object actual, String message)", AssertType::different)
                .staticMethod("void isTrue(Boolean condition)", AssertType::isTrue)
                .staticMethod("void isTrue(Boolean condition, String message)", AssertType::isTrue)
                .staticMethod("void isFalse(Boolean condition)", AssertType::isFalse)
                .staticMethod("void isFalse(Boolean condition, String message)", AssertType::isFalse)
                .staticMethod("void isNotNull(Object value)", AssertType::isNotNull)
                .staticMethod("void isNotNull(Object value, String message)", AssertType::isNotNull)
                .staticMethod("void isInstanceOfType(Object value, Type expected)", AssertType::isInstance)
                .staticMethod(
                        "void isInstanceOfType(Object value, Type expected, String message)", AssertType::isInstance)
                .staticMethod("void isNotInstanceOfType(Object value, Type other)", AssertType::isNoInstance)
                .staticMethod(
                        "void isNotInstanceOfType(Object value, Type other, String message)", AssertType::isNoInstance)
                .staticMethod("void isNull(Object value)", AssertType::isNull)
                .staticMethod("void isNull(Object value, String message)", AssertType::isNull)
                .staticMethod("void fail()", call -> fail("", message(call, 0)))
                .staticMethod("void fail(String message)", call -> fail("", message(call, 0)));
    }

    static void systemAsserts(PlatformType system) {
        system.staticMethod("void assert(Boolean condition)", AssertType::isTrue)
                .staticMethod("void assert(Boolean condition, Object message)", AssertType::isTrue)
                .staticMethod("void assertEquals(Object expected, Object actual)", AssertType::equal)
                .staticMethod("void assertEquals(Object expected, Object actual, Object message)", AssertType::equal)
                .staticMethod("void assertNotEquals(Object expected, Object actual)", AssertType::different)
                .staticMethod(
                        "void assertNotEquals(Object expected, Object actual, Object message)", AssertType::different);
    }

    private static @Nullable Object equal(Call call) {
        if (Equality.equal(call.argument(0), call.argument(1))) {
            return null;
        }
        return fail(expectedAndActual(call), message(call, 2));
    }

    private static @Nullable Object different(Call call) {
        if (!Equality.equal(call.argument(0), call.argument(1))) {
            return null;
        }
        return fail("Same value: " + Text.of(call.argument(0)), message(call, 2));
    }

    private static @Nullable Object isTrue(Call call) {
        return call.argument(0, Boolean.class) ? null : fail("", message(call, 1));
    }

    private static @Nullable Object isFalse(Call call) {
        return call.argument(0, Boolean.class) ? fail("", message(call, 1)) : null;
    }

    private static @Nullable Object isNotNull(Call call) {
        return call.argument(0) == null ? fail("Expected: not null", message(call, 1)) : null;
    }

    private static @Nullable Object isInstance(Call call) {
        return isOfType(call) ? null : fail("Expected type: " + call.argument(1), message(call, 2));
    }

    private static @Nullable Object isNoInstance(Call call) {
        return isOfType(call) ? fail("Unexpected type: " + call.argument(1), message(call, 2)) : null;
    }

    private static boolean isOfType(Call call) {
        return Conversions.isInstance(
                call.argument(0),
                call.argument(1, ApexType.class),
                call.execution().types());
    }

    private static @Nullable Object isNull(Call call) {
        return call.argument(0) == null
                ? null
                : fail("Expected: null, Actual: " + Text.of(call.argument(0)), message(call, 1));
    }

    private static String expectedAndActual(Call call) {
        return "Expected: " + Text.of(call.argument(0)) + ", Actual: " + Text.of(call.argument(1));
    }

    private static String message(Call call, int index) {
        return index < call.arguments().length && call.argument(index) != null
                ? ": " + Text.of(call.argument(index))
                : "";
    }

    private static Object fail(String details, String message) {
        throw new ApexFault(
                "AssertException", "Assertion Failed" + message + (details.isEmpty() ? "" : ": " + details));
    }
}
