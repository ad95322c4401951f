package io.stagesign.cloud;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * How long a call to a cloud may take and how much it may bring.
 *
 * @param connectTimeout to open a connection, or to get a free one from the pool
 * @param readTimeout between two packets of an answer
 * @param callDeadline for the whole call: a cloud that dribbles or hangs gets no more of a worker's time
 * @param maxFileSize of a file that a cloud sends
 */
@ConfigurationProperties("stagesign.cloud")
public record CloudSettings(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("2m") Duration callDeadline,
        @DefaultValue("100MB") DataSize maxFileSize) {
    public CloudSettings {
        requirePositive(connectTimeout, "connect-timeout");
        requirePositive(readTimeout, "read-timeout");
        requirePositive(callDeadline, "call-deadline");
        Assert.isTrue(maxFileSize.toBytes() > 0, "stagesign.cloud.max-file-size must be positive");
    }

    private static void requirePositive(Duration value, String name) {
        Assert.isTrue(value.toMillis() > 0, () -> "stagesign.cloud." + name + " must be positive");
    }
}
