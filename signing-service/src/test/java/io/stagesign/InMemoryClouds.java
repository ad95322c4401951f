package io.stagesign;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import io.stagesign.onespan.OneSpan;
import io.stagesign.salesforce.Salesforce;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Both clouds in memory; jobs run only when a test runs them. */
@TestConfiguration(proxyBeanMethods = false)
public class InMemoryClouds {
    private final InMemorySalesforce salesforce = new InMemorySalesforce();
    private final InMemoryOneSpan oneSpan = new InMemoryOneSpan();

    /** Returns the org in memory, as the tests see it. */
    public InMemorySalesforce salesforce() {
        return salesforce;
    }

    /** Returns the account in memory, as the tests see it. */
    public InMemoryOneSpan oneSpan() {
        return oneSpan;
    }

    @Bean
    @Primary
    Salesforce salesforceInMemory() {
        return salesforce;
    }

    @Bean
    @Primary
    OneSpan oneSpanInMemory() {
        return oneSpan;
    }

    @Bean
    DbSchedulerStarter noJobsByThemselves() {
        return () -> {};
    }
}
