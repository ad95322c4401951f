package io.stagesign.emulator.web;

import io.stagesign.emulator.designsystem.DesignSystemConfiguration;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages' parts. */
@Configuration(proxyBeanMethods = false)
@Import({
    DesignSystemConfiguration.class,
    FaultController.class,
    FileController.class,
    MailController.class,
    OpportunityController.class,
    MissingPageAdvice.class
})
class PagesConfiguration {

    @Bean
    Display display() {
        return new Display(ZoneId.systemDefault());
    }
}
