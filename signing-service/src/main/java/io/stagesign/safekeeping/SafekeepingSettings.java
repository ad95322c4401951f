package io.stagesign.safekeeping;

import java.util.Base64;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * Settings of what is kept until it can be filed.
 *
 * @param keys of 32 bytes each, in Base64: the first encrypts, all decrypt; without one a key is made in the data directory
 * @param maxSize of all kept documents together
 */
@ConfigurationProperties("stagesign.safekeeping")
public record SafekeepingSettings(
        @DefaultValue List<String> keys,
        @DefaultValue("10GB") DataSize maxSize) {
    static final int KEY_BYTES = 32;

    public SafekeepingSettings {
        keys = List.copyOf(keys);
        Assert.isTrue(
                keys.stream().allMatch(SafekeepingSettings::isKey),
                "stagesign.safekeeping.keys must be keys of 32 bytes in Base64, as `openssl rand -base64 32` makes them");
        Assert.isTrue(!maxSize.isNegative(), "stagesign.safekeeping.max-size must not be negative");
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SafekeepingSettings[" + keys.size() + " keys, " + maxSize + "]";
    }
}
