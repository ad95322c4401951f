package io.stagesign.database;

import io.stagesign.org.StageSignSettings;
import java.time.Clock;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    @Bean
    DatabaseTime databaseTime(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new DatabaseTime(
                () -> jdbc.sql("select clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant(),
                InstantSource.system(),
                System::nanoTime);
    }

    /** The one clock of everything in the service. */
    @Bean
    Clock clock(DatabaseTime time) {
        return time.withZone(ZoneOffset.UTC);
    }

    @Bean
    Storage storage(Clock clock) {
        return new Storage(clock);
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
