package io.stagesign.onespan;

import io.stagesign.cloud.CloudHttp;
import io.stagesign.org.Orgs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the port to the adapter. */
@Configuration(proxyBeanMethods = false)
class OneSpanConfiguration {
    @Bean
    OneSpan oneSpan(Orgs orgs, CloudHttp http) {
        return new SdkOneSpan(orgs, http);
    }
}
