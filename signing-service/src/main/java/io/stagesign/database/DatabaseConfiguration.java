package io.stagesign.database;

import io.stagesign.org.StageSignSettings;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts a database of our own where no URL is given, and refuses any database that may forget what it acknowledged. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    DurabilityCheck durabilityCheck(DataSource dataSource) {
        return new DurabilityCheck(JdbcClient.create(dataSource));
    }

    /** The database of our own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = EmbeddedDatabase.NO_URL)
    static class Embedded {
        @Bean
        EmbeddedDatabase embeddedDatabase(StageSignSettings settings) {
            return EmbeddedDatabase.start(settings.dataDirectory().resolve("postgresql"));
        }
    }
}
