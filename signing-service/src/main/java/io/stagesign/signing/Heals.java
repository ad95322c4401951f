package io.stagesign.signing;

import io.stagesign.org.RequestKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the timeline that a sweep found what should have come by itself, and tells those who count. */
@Component
public class Heals {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SigningRequests requests;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Heals(SigningRequests requests, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Notes a heal of a request that exists. */
    @Transactional
    public void note(RequestKey key, Healed.Kind kind) {
        requests.find(key).ifPresent(request -> {
            timeline.append(key, request.status(), sentence(kind));
            events.publishEvent(new Healed(key, kind));
        });
    }

    private String sentence(Healed.Kind kind) {
        String at = MOMENT.format(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return switch (kind) {
            case CALLBACK_MISSED ->
                "No callback of OneSpan Sign told of this change: the sweep at " + at + " found it.";
            case CALL_MISSED -> "The call of Salesforce never arrived: the sweep at " + at + " found the record.";
            case JOB_MISSING -> "Nothing looked after this request any more: the sweep at " + at + " took it up again.";
            case FILED_TWICE ->
                "A late upload had put a signed file on the opportunity twice: the sweep at " + at
                        + " removed the second one.";
            case TWO_VERSIONS ->
                "A late upload has added the same version of a signed file twice, as the sweep at " + at
                        + " found. Salesforce lets nobody delete a version.";
        };
    }
}
