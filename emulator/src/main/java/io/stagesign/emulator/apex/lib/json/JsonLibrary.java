package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import java.util.List;

/** Registers the types of this package. */
public final class JsonLibrary implements Library {

    private static final List<Library> PARTS = List.of(new JsonType(), new JsonGeneratorType(), new JsonParserType());

    @Override
    public void register(Platform platform) {
        PARTS.forEach(part -> part.register(platform));
    }
}
