package io.stagesign.emulator.apex.lib.binary;

import static io.stagesign.emulator.apex.lib.binary.CryptoType.bytes;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Blob;
import io.stagesign.emulator.apex.run.Call;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Crypto: AES in CBC mode; a managed initialisation vector is the first block of the encrypted data. */
final class CryptoCiphers implements Library {

    private static final int BLOCK = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void register(Platform platform) {
        platform.existing("Crypto")
                .staticMethod("Blob generateAesKey(Integer bits)", CryptoCiphers::key)
                .staticMethod(
                        "Blob encrypt(String algorithm, Blob key, Blob vector, Blob data)",
                        call -> new Blob(run(call, Cipher.ENCRYPT_MODE, bytes(call, 2), bytes(call, 3))))
                .staticMethod(
                        "Blob decrypt(String algorithm, Blob key, Blob vector, Blob data)",
                        call -> new Blob(run(call, Cipher.DECRYPT_MODE, bytes(call, 2), bytes(call, 3))))
                .staticMethod(
                        "Blob encryptWithManagedIV(String algorithm, Blob key, Blob data)", CryptoCiphers::encrypt)
                .staticMethod(
                        "Blob decryptWithManagedIV(String algorithm, Blob key, Blob data)", CryptoCiphers::decrypt);
    }

    private static Blob key(Call call) {
        int bits = call.integer(0);
        if (!List.of(128, 192, 256).contains(bits)) {
            throw new ApexFault("InvalidParameterValueException", "Invalid key size: " + bits);
        }
        return new Blob(random(bits / 8));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Blob encrypt(Call call) {
        byte[] vector = random(BLOCK);
        byte[] encrypted = run(call, Cipher.ENCRYPT_MODE, vector, bytes(call, 2));
        byte[] both = Arrays.copyOf(vector, BLOCK + encrypted.length);
        System.arraycopy(encrypted, 0, both, BLOCK, encrypted.length);
        return new Blob(both);
    }

    private static Blob decrypt(Call call) {
        byte[] both = bytes(call, 2);
        if (both.length < BLOCK) {
            throw new ApexFault("SecurityException", "Invalid initialization vector. Must be 16 bytes.");
        }
        byte[] encrypted = Arrays.copyOfRange(both, BLOCK, both.length);
        return new Blob(run(call, Cipher.DECRYPT_MODE, Arrays.copyOf(both, BLOCK), encrypted));
    }

    private static byte[] run(Call call, int mode, byte[] vector, byte[] data) {
        byte[] key = bytes(call, 1);
        String algorithm = call.text(0);
        if (!algorithm.toUpperCase(Locale.ROOT).equals("AES" + key.length * 8)) {
            throw new ApexFault("InvalidParameterValueException", "Invalid algorithm or key: " + algorithm);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException wrong) {
            throw new ApexFault("SecurityException", String.valueOf(wrong.getMessage()));
        }
    }
}
