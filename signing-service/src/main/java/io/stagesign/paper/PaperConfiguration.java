package io.stagesign.paper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What looks into PDFs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerificationSettings.class)
class PaperConfiguration {
    @Bean
    PaperCheck paperCheck(VerificationSettings settings) {
        return new PaperCheck(settings);
    }
}
