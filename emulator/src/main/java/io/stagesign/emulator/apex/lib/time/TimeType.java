package io.stagesign.emulator.apex.lib.time;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.Call;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Time: a time of day; what is added to it goes round the clock. */
final class TimeType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType time = platform.type("Time", LocalTime.class).asAbstract();
        time.staticMethod(
                "Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)",
                call -> Calendar.time(call.integer(0), call.integer(1), call.integer(2), call.integer(3)));
        time.method("Integer hour()", call -> self(call).getHour())
                .method("Integer minute()", call -> self(call).getMinute())
                .method("Integer second()", call -> self(call).getSecond())
                .method("Integer millisecond()", call -> self(call).get(ChronoField.MILLI_OF_SECOND))
                .method("Time addHours(Integer hours)", call -> self(call).plusHours(call.integer(0)))
                .method("Time addMinutes(Integer minutes)", call -> self(call).plusMinutes(call.integer(0)))
                .method("Time addSeconds(Integer seconds)", call -> self(call).plusSeconds(call.integer(0)))
                .method(
                        "Time addMilliseconds(Integer milliseconds)",
                        call -> self(call).plus(call.integer(0), ChronoUnit.MILLIS));
    }

    private static LocalTime self(Call call) {
        return call.self(LocalTime.class);
    }
}
