package io.stagesign.salesforce;

import io.stagesign.cloud.CloudHttp;
import io.stagesign.org.Orgs;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the port to the adapter. */
@Configuration(proxyBeanMethods = false)
class SalesforceConfiguration {
    @Bean
    Salesforce salesforce(Orgs orgs, CloudHttp http, Clock clock) {
        return new WscSalesforce(orgs, http, clock);
    }
}
