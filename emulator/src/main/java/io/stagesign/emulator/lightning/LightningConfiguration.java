package io.stagesign.emulator.lightning;

import java.nio.file.Path;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What Lightning gives to components, and the components themselves under {@code /components}: bundled by
 * {@code npm run components} into the folder {@code .stagesign/components} of the project, or where the setting
 * {@code emulator.components-directory} says.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ApexController.class,
    EventController.class,
    ObjectInfoController.class,
    PageUserController.class,
    PageUsers.class,
    RecordController.class,
    RefusalAdvice.class
})
public class LightningConfiguration implements WebMvcConfigurer {
    private final Path folder;

    LightningConfiguration(Environment settings) {
        folder = Path.of(settings.getProperty("emulator.components-directory", ".stagesign/components"))
                .toAbsolutePath();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/components/**")
                .addResourceLocations(folder.toUri() + "/")
                .setCacheControl(CacheControl.noCache());
    }
}
