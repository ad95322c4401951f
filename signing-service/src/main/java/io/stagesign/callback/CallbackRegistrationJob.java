package io.stagesign.callback;

import io.stagesign.job.Next;
import io.stagesign.job.OrgJob;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.OneSpan.CallbackRegistration;
import io.stagesign.org.Org;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import io.stagesign.org.StageSignSettings;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has each org's OneSpan account call us, unless it calls somebody else: an account calls one address only. */
@Component
class CallbackRegistrationJob implements OrgJob {
    private static final Logger log = LoggerFactory.getLogger(CallbackRegistrationJob.class);
    private static final Duration UNTIL_CHECKED_AGAIN = Duration.ofHours(1);

    private final OneSpan oneSpan;
    private final Orgs orgs;
    private final CallbackRegistrations registrations;
    private final URI publicUrl;

    CallbackRegistrationJob(
            OneSpan oneSpan, Orgs orgs, CallbackRegistrations registrations, StageSignSettings settings) {
        this.oneSpan = oneSpan;
        this.orgs = orgs;
        this.registrations = registrations;
        this.publicUrl = settings.publicUrl();
    }

    @Override
    public String name() {
        return "register-callback";
    }

    @Override
    public Next run(OrgId id) {
        Org org = orgs.get(id);
        CallbackRegistration registration = oneSpan.registerCallback(id, CallbackAddress.of(publicUrl, org));
        registrations.put(id, registration);
        if (registration == CallbackRegistration.TAKEN) {
            log.warn(
                    "The OneSpan account of {} calls another address, which is left alone: signatures of this org are"
                            + " noticed on a schedule, minutes to hours late. Remove that registration in OneSpan if it is not"
                            + " needed",
                    org.name());
        }
        return Next.after(UNTIL_CHECKED_AGAIN);
    }
}
