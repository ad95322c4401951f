package io.stagesign.emulator;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.core.env.PropertyResolver;

/**
 * How the emulator is started; each is a property {@code emulator.*} of the command line.
 *
 * @param webPort loopback port of the pages for people; 0 takes a free one, as for the other two
 * @param orgPort loopback port of the Salesforce org
 * @param accountPort loopback port of the OneSpan Sign account
 * @param serviceUrl base address of the signing service, which the org's named credential points to
 * @param projectDirectory the folder with {@code sfdx-project.json}: its package is installed in the org
 */
public record EmulatorSettings(int webPort, int orgPort, int accountPort, URI serviceUrl, Path projectDirectory) {

    /** Settings for a test: free ports. */
    public static EmulatorSettings onFreePorts(URI serviceUrl, Path projectDirectory) {
        return new EmulatorSettings(0, 0, 0, serviceUrl, projectDirectory);
    }

    static EmulatorSettings from(PropertyResolver properties) {
        return new EmulatorSettings(
                properties.getProperty("emulator.web-port", Integer.class, 8090),
                properties.getProperty("emulator.org-port", Integer.class, 8091),
                properties.getProperty("emulator.account-port", Integer.class, 8092),
                properties.getProperty("emulator.service-url", URI.class, URI.create("http://localhost:8080")),
                Path.of(properties.getProperty("emulator.project-directory", ".")));
    }
}
