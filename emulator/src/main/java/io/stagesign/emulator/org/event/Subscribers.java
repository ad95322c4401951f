package io.stagesign.emulator.org.event;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who listen to the org's platform events, as clients of the Streaming API do. */
public final class Subscribers {
    private record Subscriber(String event, Consumer<Map<String, Object>> action) {}

    private final List<Subscriber> all = new CopyOnWriteArrayList<>();

    /**
     * Gives every event of a kind to the action from now on.
     *
     * @param event name of the event's object, with its namespace
     * @param action takes the event's fields by name
     * @return ends it
     */
    public Runnable subscribe(String event, Consumer<Map<String, Object>> action) {
        Subscriber subscriber = new Subscriber(event, action);
        all.add(subscriber);
        return () -> all.remove(subscriber);
    }

    /** Tells those who listen to events of that kind. */
    public void publish(String event, Map<String, Object> fields) {
        all.stream()
                .filter(each -> each.event().equals(event))
                .forEach(each -> each.action().accept(fields));
    }
}
