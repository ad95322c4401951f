package io.stagesign.emulator.apex.lib.binary;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Blob;
import io.stagesign.emulator.apex.run.Call;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Blob. */
final class BlobType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("Blob", Blob.class)
                .asAbstract()
                .staticMethod(
                        "Blob valueOf(String text)",
                        call -> new Blob(call.text(0).getBytes(StandardCharsets.UTF_8)))
                .method("Integer size()", call -> call.self(Blob.class).size())
                .method("String toString()", BlobType::text);
    }

    private static String text(Call call) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(call.self(Blob.class).bytes()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new ApexFault("StringException", "BLOB is not a valid UTF-8 string");
        }
    }
}
