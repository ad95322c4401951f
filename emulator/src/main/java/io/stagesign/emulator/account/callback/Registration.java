package io.stagesign.emulator.account.callback;

import java.util.List;

/**
 * Where events go.
 *
 * @param url the listener
 * @param key sent as {@code Authorization: Basic <key>}, verbatim; empty: no such header
 * @param events names of the events wanted
 */
public record Registration(String url, String key, List<String> events) {
    public Registration {
        events = List.copyOf(events);
    }
}
