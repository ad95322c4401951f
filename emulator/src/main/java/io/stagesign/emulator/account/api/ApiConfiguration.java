package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.document.Consent;
import io.stagesign.emulator.account.document.DocumentIntake;
import io.stagesign.emulator.account.model.Sender;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers of the API share. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    @Bean
    RoleIntake roleIntake(Clock clock) {
        return new RoleIntake(clock);
    }

    @Bean
    PackageIntake packageIntake(
            RoleIntake roles, DocumentIntake documents, Consent consent, Sender sender, Clock clock) {
        return new PackageIntake(roles, documents, consent, sender, clock);
    }
}
