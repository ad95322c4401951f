package io.stagesign.safekeeping;

import io.stagesign.org.StageSignSettings;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives what is kept its key and its room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SafekeepingSettings.class)
class SafekeepingConfiguration {
    @Bean
    KeptDocuments keptDocuments(JdbcClient jdbc, SafekeepingSettings settings, StageSignSettings service, Clock clock) {
        List<String> keys = settings.keys().isEmpty() ? List.of(KeyFile.in(service.dataDirectory())) : settings.keys();
        return new KeptDocuments(
                jdbc, new DocumentCipher(keys), settings.maxSize().toBytes(), clock);
    }
}
