package io.stagesign.emulator.account;

import io.stagesign.emulator.account.access.Access;
import io.stagesign.emulator.account.access.AccessFilter;
import io.stagesign.emulator.account.access.SignerSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The controllers of the account, in its own packages. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
class AccountConfiguration {
    @Bean
    AccessFilter accessFilter(Access access, SignerSessions sessions) {
        return new AccessFilter(access, sessions);
    }
}
