package io.stagesign.emulator.web;

import io.stagesign.emulator.designsystem.DesignSystemConfiguration;
import io.stagesign.emulator.lightning.LightningConfiguration;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages' parts. */
@Configuration(proxyBeanMethods = false)
@Import({
    ComponentController.class,
    DesignSystemConfiguration.class,
    FaultController.class,
    FileController.class,
    LightningConfiguration.class,
    MailController.class,
    OpportunityController.class,
    OpportunityListController.class,
    MissingPageAdvice.class,
    NotificationController.class
})
class PagesConfiguration {

    @Bean
    Display display() {
        return new Display(ZoneId.systemDefault());
    }
}
