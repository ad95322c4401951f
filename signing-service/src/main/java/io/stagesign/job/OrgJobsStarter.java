package io.stagesign.job;

import io.stagesign.org.Orgs;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Asks for every job of every org when the service starts; from then on each plans itself. */
final class OrgJobsStarter {
    private final List<OrgJob> orgJobs;
    private final Orgs orgs;
    private final Jobs jobs;

    OrgJobsStarter(List<OrgJob> orgJobs, Orgs orgs, Jobs jobs) {
        this.orgJobs = orgJobs;
        this.orgs = orgs;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        orgs.all().forEach(org -> orgJobs.forEach(job -> jobs.ask(job.name(), org.id())));
    }
}
