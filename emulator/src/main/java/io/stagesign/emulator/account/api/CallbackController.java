package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.callback.Callbacks;
import io.stagesign.emulator.account.callback.Registration;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the account's events go; each registration replaces the one before. */
@RestController
@RequestMapping("/api/callback")
class CallbackController {
    private final Callbacks callbacks;

    CallbackController(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @GetMapping
    ObjectNode read() {
        return json(callbacks.registration());
    }

    @PostMapping
    ObjectNode register(@RequestBody JsonNode sent) {
        callbacks.register(registration(sent));
        return json(callbacks.registration());
    }

    @GetMapping("/connectors/{origin}")
    ObjectNode readConnector(@PathVariable String origin) {
        return json(callbacks.registration(origin));
    }

    @PostMapping("/connectors/{origin}")
    ObjectNode registerConnector(@PathVariable String origin, @RequestBody JsonNode sent) {
        callbacks.register(origin, registration(sent));
        return json(callbacks.registration(origin));
    }

    private static Registration registration(JsonNode sent) {
        String url = Json.text(sent, "url");
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw Refused.invalid("callback.url", "A callback needs the URL of its listener");
        }
        List<String> events = sent.path("events")
                .valueStream()
                .map(event -> event.asString(""))
                .toList();
        return new Registration(url, Json.text(sent, "key"), events);
    }

    private static ObjectNode json(Optional<Registration> registration) {
        ObjectNode json = Json.object();
        json.put("url", registration.map(Registration::url).orElse(""));
        json.put("key", registration.map(Registration::key).orElse(""));
        ArrayNode events = json.putArray("events");
        registration.ifPresent(each -> each.events().forEach(events::add));
        return json;
    }
}
