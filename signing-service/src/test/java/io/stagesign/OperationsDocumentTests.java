package io.stagesign;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.cloud.CloudSettings;
import io.stagesign.org.StageSignSettings;
import io.stagesign.paper.VerificationSettings;
import io.stagesign.safekeeping.SafekeepingSettings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The runbook lists every setting. */
class OperationsDocumentTests {
    static Stream<String> settings() {
        return Stream.of(
                        settings("stagesign", StageSignSettings.class),
                        settings("stagesign.cloud", CloudSettings.class),
                        settings("stagesign.verification", VerificationSettings.class),
                        settings("stagesign.safekeeping", SafekeepingSettings.class))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aSettingIsListed(String setting) throws IOException {
        assertThat(Files.readString(Path.of("../docs/operations.md"))).contains("`" + setting + "`");
    }

    private static Stream<String> settings(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> settings(prefix, component));
    }

    private static Stream<String> settings(String prefix, RecordComponent component) {
        String name = prefix + "."
                + component.getName().replaceAll("(\\p{Upper})", "-$1").toLowerCase(Locale.ROOT);
        if (component.getType() == Map.class) {
            return settings(name + ".<name>", StageSignSettings.OrgSettings.class);
        }
        return component.getType().isRecord() ? settings(name, component.getType()) : Stream.of(name);
    }
}
