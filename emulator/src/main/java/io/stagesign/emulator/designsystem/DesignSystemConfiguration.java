package io.stagesign.emulator.designsystem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the design system's folder under {@code /assets}, straight from the project's {@code node_modules}: its files
 * are neither copied nor committed.
 *
 * <p>The folder is the setting {@code emulator.design-system}; without it, {@code node_modules} is looked for in the
 * working directory and the folders above it, as Node does.
 */
@Configuration(proxyBeanMethods = false)
public class DesignSystemConfiguration implements WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(DesignSystemConfiguration.class);
    private static final String INSTALLED = "node_modules/@salesforce-ux/design-system/assets";

    private final Optional<Path> folder;

    DesignSystemConfiguration(Environment settings) {
        folder = Optional.ofNullable(settings.getProperty("emulator.design-system"))
                .map(Path::of)
                .or(DesignSystemConfiguration::installed);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        folder.ifPresentOrElse(
                found -> registry.addResourceHandler("/assets/**")
                        .addResourceLocations(found.toUri().toString())
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1))),
                () -> LOG.warn("The pages have no styles: run npm ci in the project folder, then start again."));
    }

    private static Optional<Path> installed() {
        return Stream.iterate(Path.of("").toAbsolutePath(), parent -> parent != null, Path::getParent)
                .map(parent -> parent.resolve(INSTALLED))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
