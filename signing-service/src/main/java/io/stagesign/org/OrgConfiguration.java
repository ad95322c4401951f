package io.stagesign.org;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the configured orgs known to the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StageSignSettings.class, LimitSettings.class})
class OrgConfiguration {
    @Bean
    Orgs orgs(StageSignSettings settings) {
        return ConfiguredOrgs.from(settings);
    }
}
