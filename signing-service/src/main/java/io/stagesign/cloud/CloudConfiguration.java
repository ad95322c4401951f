package io.stagesign.cloud;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What both adapters call their clouds with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CloudSettings.class)
class CloudConfiguration {
    @Bean
    CloudHttp cloudHttp(CloudSettings settings) {
        return new CloudHttp(settings);
    }
}
