package io.stagesign;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test of the whole service on a real database, with both clouds in memory and no job running by itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:postgresql://the-tests-own",
            "stagesign.data-directory=${java.io.tmpdir}/stagesign-tests",
            "stagesign.orgs.demo.id=00D000000000001EAA",
            "stagesign.orgs.demo.token-sha256=2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
            "stagesign.orgs.demo.salesforce.my-domain-url=http://localhost:1",
            "stagesign.orgs.demo.salesforce.client-id=client",
            "stagesign.orgs.demo.salesforce.client-secret=client-password",
            "stagesign.orgs.demo.onespan.base-url=http://localhost:1/api",
            "stagesign.orgs.demo.onespan.api-key=api-password",
            "stagesign.orgs.demo.onespan.callback-path=demo-callback-path-3f9c",
            "stagesign.orgs.demo.onespan.callback-key=callback-password",
            "stagesign.safekeeping.keys=AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=",
            "logging.structured.format.console="
        })
@Import({TestDatabase.class, InMemoryClouds.class, TestData.class})
public @interface ServiceTest {}
