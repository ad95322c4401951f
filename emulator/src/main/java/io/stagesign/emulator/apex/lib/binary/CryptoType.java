package io.stagesign.emulator.apex.lib.binary;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Blob;
import io.stagesign.emulator.apex.run.Call;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Crypto: digests, message authentication codes and random numbers. */
final class CryptoType implements Library {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void register(Platform platform) {
        platform.type("Crypto")
                .asAbstract()
                .staticMethod("Blob generateDigest(String algorithm, Blob data)", CryptoType::digest)
                .staticMethod("Blob generateMac(String algorithm, Blob data, Blob key)", call -> new Blob(mac(call)))
                .staticMethod(
                        "Boolean verifyHMac(String algorithm, Blob data, Blob key, Blob mac)",
                        call -> MessageDigest.isEqual(mac(call), bytes(call, 3)))
                .staticMethod("Integer getRandomInteger()", call -> RANDOM.nextInt())
                .staticMethod("Long getRandomLong()", call -> RANDOM.nextLong());
    }

    static byte[] bytes(Call call, int index) {
        return call.argument(index, Blob.class).bytes();
    }

    static ApexFault unsupported(String algorithm) {
        return new ApexFault("InvalidParameterValueException", "Unsupported algorithm: " + algorithm);
    }

    private static Blob digest(Call call) {
        try {
            return new Blob(MessageDigest.getInstance(call.text(0)).digest(bytes(call, 1)));
        } catch (GeneralSecurityException unknown) {
            throw unsupported(call.text(0));
        }
    }

    private static byte[] mac(Call call) {
        String algorithm = call.text(0);
        if (!algorithm.toLowerCase(Locale.ROOT).startsWith("hmac")) {
            throw unsupported(algorithm);
        }
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes(call, 2), algorithm));
            return mac.doFinal(bytes(call, 1));
        } catch (GeneralSecurityException | IllegalArgumentException unfit) {
            throw unsupported(algorithm);
        }
    }
}
