package io.stagesign.emulator.apex.lib.binary;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import java.util.List;

/** Registers the types of this package. */
public final class BinaryLibrary implements Library {

    private static final List<Library> PARTS =
            List.of(new BlobType(), new EncodingUtilType(), new CryptoType(), new CryptoCiphers());

    @Override
    public void register(Platform platform) {
        PARTS.forEach(part -> part.register(platform));
    }
}
