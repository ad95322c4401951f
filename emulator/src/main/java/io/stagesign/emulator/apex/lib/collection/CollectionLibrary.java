package io.stagesign.emulator.apex.lib.collection;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import java.util.List;

/** Registers the types of this package. */
public final class CollectionLibrary implements Library {

    private static final List<Library> PARTS =
            List.of(new IteratorTypes(), new ListType(), new SetType(), new MapType());

    @Override
    public void register(Platform platform) {
        PARTS.forEach(part -> part.register(platform));
    }
}
