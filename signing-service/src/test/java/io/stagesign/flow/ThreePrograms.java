package io.stagesign.flow;

import static org.awaitility.Awaitility.await;

import io.stagesign.SigningServiceApplication;
import io.stagesign.TestDatabase;
import io.stagesign.job.Jobs;
import io.stagesign.org.OrgId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Both clouds and the service, started once for a class of tests and emptied before each of them. */
final class ThreePrograms implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final String[] properties;
    private @Nullable Path folder;
    private @Nullable DemoClouds clouds;
    private @Nullable DemoRep rep;
    private @Nullable ConfigurableApplicationContext service;

    /** @param properties settings of the service beside those that every test has, as {@code name=value} */
    ThreePrograms(String... properties) {
        this.properties = properties;
    }

    DemoClouds clouds() {
        return Objects.requireNonNull(clouds);
    }

    DemoRep rep() {
        return Objects.requireNonNull(rep);
    }

    ConfigurableApplicationContext service() {
        return Objects.requireNonNull(service);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("stagesign-flow");
        clouds = new DemoClouds();
        rep = new DemoRep(clouds);
        service = new SpringApplicationBuilder(SigningServiceApplication.class, TestDatabase.class)
                .properties(Stream.concat(
                                Stream.of("spring.datasource.url=jdbc:postgresql://the-tests-own"),
                                Stream.of(properties))
                        .toArray(String[]::new))
                .run(clouds.serviceSettings(folder));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ServiceTables.empty(service());
        rep().begin();
        service().getBean(Jobs.class).ask("register-callback", new OrgId("00D000000000001EAA"));
        await().until(clouds()::callsUs);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        service().close();
        clouds().close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
