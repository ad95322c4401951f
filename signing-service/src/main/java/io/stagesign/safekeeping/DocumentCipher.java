package io.stagesign.safekeeping;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/**
 * Encrypts streams with AES-256-GCM, segment by segment: no whole document in memory, and nothing that was changed, cut or
 * moved to another place can be decrypted.
 */
final class DocumentCipher {
    private static final int SEGMENT = 64 * 1024;

    private final StreamingAead aead;

    /** @param keys in Base64: the first encrypts, all decrypt */
    DocumentCipher(List<String> keys) {
        try {
            StreamingAeadConfig.register();
            KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
            for (int i = 0; i < keys.size(); i++) {
                KeysetHandle.Builder.Entry entry =
                        KeysetHandle.importKey(key(keys.get(i))).withFixedId(i + 1);
                keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
            }
            aead = keyset.build().getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot encrypt with AES-GCM", e);
        }
    }

    /** Returns a stream that encrypts into another one; close it. */
    OutputStream encrypting(OutputStream target, String place) throws IOException {
        try {
            return aead.newEncryptingStream(target, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stream cannot be encrypted", e);
        }
    }

    /** Returns a stream that decrypts another one; it throws an IOException where that was encrypted otherwise. */
    InputStream decrypting(InputStream source, String place) throws IOException {
        try {
            return aead.newDecryptingStream(source, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static AesGcmHkdfStreamingKey key(String base64) throws GeneralSecurityException {
        AesGcmHkdfStreamingParameters parameters = AesGcmHkdfStreamingParameters.builder()
                .setKeySizeBytes(SafekeepingSettings.KEY_BYTES)
                .setDerivedAesGcmKeySizeBytes(SafekeepingSettings.KEY_BYTES)
                .setHkdfHashType(HashType.SHA256)
                .setCiphertextSegmentSizeBytes(SEGMENT)
                .build();
        return AesGcmHkdfStreamingKey.create(
                parameters, SecretBytes.copyFrom(Base64.getDecoder().decode(base64), InsecureSecretKeyAccess.get()));
    }
}
