package io.stagesign;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.modulith.Modulithic;

/** The signing service's main program. */
@Modulithic
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            // another program, which shares our class path in tests
            @Filter(type = FilterType.REGEX, pattern = "io\\.stagesign\\.emulator\\..*")
        })
public class SigningServiceApplication {
    /** The first statement comes before any HTTP class is loaded: without it the JDK repeats a failed POST by itself. */
    public static void main(String[] args) {
        System.setProperty("sun.net.http.retryPost", "false");
        SpringApplication.run(SigningServiceApplication.class, args);
    }
}
