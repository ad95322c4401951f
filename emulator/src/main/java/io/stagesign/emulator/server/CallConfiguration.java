package io.stagesign.emulator.server;

import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What makes a server a cloud: its calls are journalled, meet faults, and it can be controlled. */
@Configuration(proxyBeanMethods = false)
@Import(ControlController.class)
class CallConfiguration {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> calls(Journal journal, Faults faults) {
        return factory -> factory.addEngineValves(new CallValve(journal, faults));
    }
}
