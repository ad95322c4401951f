package io.stagesign.emulator.apex.lib.text;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import java.util.List;

/** Registers the types of this package. */
public final class TextLibrary implements Library {

    private static final List<Library> PARTS = List.of(
            new StringType(),
            new StringChecks(),
            new StringCase(),
            new StringSearch(),
            new StringEdits(),
            new StringPadding(),
            new StringParts(),
            new StringEscapes(),
            new RegexTypes(),
            new UrlType(),
            new UuidType());

    @Override
    public void register(Platform platform) {
        PARTS.forEach(part -> part.register(platform));
    }
}
