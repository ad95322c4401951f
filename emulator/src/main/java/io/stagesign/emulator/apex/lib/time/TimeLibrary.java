package io.stagesign.emulator.apex.lib.time;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import java.util.List;

/** Registers the types of this package. */
public final class TimeLibrary implements Library {

    private static final List<Library> PARTS = List.of(
            new DateType(),
            new DatetimeType(),
            new DatetimeParts(),
            new DatetimeFormats(),
            new TimeType(),
            new TimeZoneType());

    @Override
    public void register(Platform platform) {
        PARTS.forEach(part -> part.register(platform));
    }
}
