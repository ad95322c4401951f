package io.stagesign.emulator.apex.lib.text;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import java.util.UUID;

/** UUID. */
final class UuidType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("UUID", UUID.class)
                .asAbstract()
                .staticMethod("UUID randomUUID()", call -> UUID.randomUUID())
                .staticMethod("UUID fromString(String text)", UuidType::parse);
    }

    private static UUID parse(Call call) {
        try {
            return UUID.fromString(call.text(0));
        } catch (IllegalArgumentException malformed) {
            throw new ApexFault("IllegalArgumentException", "Invalid UUID string: " + call.text(0));
        }
    }
}
