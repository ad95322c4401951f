package io.stagesign.emulator.lightning;

import io.stagesign.emulator.org.Org;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams the org's platform events to the page, as the Streaming API does to {@code lightning/empApi}. */
@RestController
class EventController {
    private static final String PREFIX = "/event/";
    private static final long NEVER = 0;

    private final Org org;

    EventController(Org org) {
        this.org = org;
    }

    /** @param channel such as {@code /event/stagesign__SigningRequestUpdated__e} */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@RequestParam String channel) throws IOException {
        SseEmitter stream = new SseEmitter(NEVER);
        Runnable unsubscribe = org.events().subscribe(channel.substring(PREFIX.length()), event -> send(stream, event));
        stream.onCompletion(unsubscribe);
        stream.onError(broken -> unsubscribe.run());
        stream.send(SseEmitter.event().comment("subscribed"));
        return stream;
    }

    private static void send(SseEmitter stream, Map<String, Object> payload) {
        try {
            stream.send(Map.of("payload", payload));
        } catch (IOException | IllegalStateException left) {
            stream.completeWithError(left);
        }
    }
}
