package io.stagesign.emulator.apex.compile;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.binary.BinaryLibrary;
import io.stagesign.emulator.apex.lib.collection.CollectionLibrary;
import io.stagesign.emulator.apex.lib.json.JsonLibrary;
import io.stagesign.emulator.apex.lib.number.NumberLibrary;
import io.stagesign.emulator.apex.lib.text.TextLibrary;
import io.stagesign.emulator.apex.lib.time.TimeLibrary;
import java.util.List;
import java.util.stream.Stream;

/** Lists the platform types that every program can use, whatever org it runs in. */
final class StandardLibrary {

    /** In this order, because an enum can be registered only when there are texts and lists. */
    static final List<Library> ALL = Stream.of(
                    Stream.of(new CollectionLibrary(), new TextLibrary()),
                    Platform.language().stream(),
                    Stream.of(new NumberLibrary(), new TimeLibrary(), new BinaryLibrary(), new JsonLibrary()))
            .flatMap(libraries -> libraries)
            .toList();

    private StandardLibrary() {}
}
