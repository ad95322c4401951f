package io.stagesign.emulator.server;

import static java.util.Objects.requireNonNull;

import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One HTTP server of the emulator: a Spring MVC context of its own, on a loopback port of its own, so that several run
 * in one JVM beside whatever else does.
 */
public final class CloudServer implements AutoCloseable {
    private final ServletWebServerApplicationContext context;

    private CloudServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts a cloud, with its control endpoints under {@code /emulator}.
     *
     * @param port loopback port; 0 takes a free one
     * @param configuration the Spring configuration with the cloud's controllers
     * @param parts objects made outside that the controllers are injected with; one of them a {@link Resettable}
     */
    public static CloudServer cloud(
            int port, Journal journal, Faults faults, Class<?> configuration, Map<String, Object> parts) {
        List<Class<?>> sources = List.of(CloudServerConfiguration.class, CallConfiguration.class, configuration);
        return start(port, sources, context -> {
            context.getBeanFactory().registerSingleton("journal", journal);
            context.getBeanFactory().registerSingleton("faults", faults);
            parts.forEach(context.getBeanFactory()::registerSingleton);
        });
    }

    /** Starts a server for people's pages: no journal, no faults. */
    public static CloudServer pages(int port, Class<?> configuration, Map<String, Object> parts) {
        List<Class<?>> sources = List.of(CloudServerConfiguration.class, configuration);
        return start(port, sources, context -> parts.forEach(context.getBeanFactory()::registerSingleton));
    }

    /** Returns the address of this server, without a slash at its end. */
    public URI baseUri() {
        return URI.create(
                "http://localhost:" + requireNonNull(context.getWebServer()).getPort());
    }

    @Override
    public void close() {
        context.close();
    }

    private static CloudServer start(
            int port, List<Class<?>> sources, ApplicationContextInitializer<GenericApplicationContext> parts) {
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        // The first application of the JVM owns the logging set-up; a second one would reset it.
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        application.addInitializers(parts);
        application.setDefaultProperties(Map.of(
                "spring.config.name",
                "emulator",
                "server.address",
                "127.0.0.1",
                "server.port",
                Integer.toString(port)));
        return new CloudServer((ServletWebServerApplicationContext) application.run());
    }
}
