package io.stagesign.emulator.apex.lib.binary;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Blob;
import io.stagesign.emulator.apex.run.Call;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** EncodingUtil. */
final class EncodingUtilType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("EncodingUtil")
                .asAbstract()
                .staticMethod(
                        "String base64Encode(Blob data)",
                        call -> Base64.getEncoder().encodeToString(bytes(call)))
                .staticMethod("Blob base64Decode(String text)", EncodingUtilType::base64Decode)
                .staticMethod(
                        "String convertToHex(Blob data)", call -> HexFormat.of().formatHex(bytes(call)))
                .staticMethod("Blob convertFromHex(String text)", EncodingUtilType::fromHex)
                .staticMethod(
                        "String urlEncode(String text, String charset)",
                        call -> URLEncoder.encode(call.text(0), charset(call)))
                .staticMethod(
                        "String urlDecode(String text, String charset)",
                        call -> URLDecoder.decode(call.text(0), charset(call)));
    }

    private static byte[] bytes(Call call) {
        return call.argument(0, Blob.class).bytes();
    }

    private static Blob base64Decode(Call call) {
        try {
            return new Blob(Base64.getMimeDecoder().decode(call.text(0).getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException malformed) {
            throw new ApexFault("StringException", "Unrecognized base64 character: " + call.text(0));
        }
    }

    private static Blob fromHex(Call call) {
        try {
            return new Blob(HexFormat.of().parseHex(call.text(0)));
        } catch (IllegalArgumentException malformed) {
            throw new ApexFault("InvalidParameterValueException", "Invalid hexadecimal text: " + call.text(0));
        }
    }

    private static Charset charset(Call call) {
        try {
            return Charset.forName(call.text(1));
        } catch (IllegalArgumentException unknown) {
            throw new ApexFault("InvalidParameterValueException", "Unsupported encoding: " + call.text(1));
        }
    }
}
