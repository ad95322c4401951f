package io.stagesign.ops;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads who types the short address to the console's page. */
@Configuration(proxyBeanMethods = false)
class ConsolePage implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/ops", "/ops/index.html");
        registry.addRedirectViewController("/ops/", "/ops/index.html");
    }
}
