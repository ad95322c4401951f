package io.stagesign.emulator.apex.lib.number;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import java.util.List;

/** Registers the types of this package. */
public final class NumberLibrary implements Library {

    private static final List<Library> PARTS = List.of(
            new RoundingType(),
            new WholeNumberTypes(),
            new DoubleType(),
            new DecimalType(),
            new BooleanType(),
            new MathType(),
            new MathCurves());

    @Override
    public void register(Platform platform) {
        PARTS.forEach(part -> part.register(platform));
    }
}
