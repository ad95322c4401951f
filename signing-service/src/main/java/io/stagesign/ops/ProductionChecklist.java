package io.stagesign.ops;

import io.stagesign.org.Orgs;
import io.stagesign.org.StageSignSettings;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at start what is still to be set before this service is fit for production. */
@Component
class ProductionChecklist {
    private static final Logger log = LoggerFactory.getLogger(ProductionChecklist.class);

    private final Environment environment;
    private final StageSignSettings settings;
    private final Orgs orgs;

    ProductionChecklist(Environment environment, StageSignSettings settings, Orgs orgs) {
        this.environment = environment;
        this.settings = settings;
        this.orgs = orgs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        open().forEach(point -> log.warn("Before production: {}", point));
    }

    List<String> open() {
        List<String> open = new ArrayList<>();
        if (environment.getProperty("spring.datasource.url") == null) {
            open.add(
                    "set spring.datasource.url, spring.datasource.username and spring.datasource.password to a PostgreSQL"
                            + " server that is backed up. The embedded one keeps its data in "
                            + settings.dataDirectory()
                            + ", serves one instance only and lets every user of this machine in");
        }
        if (!"https".equals(settings.publicUrl().getScheme())) {
            open.add("set stagesign.public-url to the https address at which OneSpan reaches this service");
        }
        if (orgs.all().isEmpty()) {
            open.add("add an org under stagesign.orgs.<name>: id, token-sha256, salesforce.*, onespan.*");
        }
        if (environment.getProperty(OpsTokenFilter.PROPERTY) == null) {
            open.add("set " + OpsTokenFilter.PROPERTY
                    + " to the SHA-256 of a token: its bearer uses /ops and sees the details of /actuator/health");
        }
        if (environment.getProperty("stagesign.safekeeping.keys") == null
                && environment.getProperty("stagesign.safekeeping.keys[0]") == null) {
            open.add("set stagesign.safekeeping.keys to a key that every instance has and that is not kept with the"
                    + " database's backups. Without it each instance makes its own in "
                    + settings.dataDirectory());
        }
        return open;
    }
}
