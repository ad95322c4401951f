package io.stagesign.emulator.apex.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The changes that no test notices and that we live with, each with the reason: lines of
 * {@code file | kind | source => reason}.
 */
record AcceptedSurvivors(Map<String, String> reasons) {

    static AcceptedSurvivors read(Path file) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line : lines(file)) {
            int arrow = line.lastIndexOf(" => ");
            if (!line.startsWith("#") && !line.isBlank()) {
                if (arrow < 0) {
                    throw new IllegalArgumentException("no reason given: " + line);
                }
                reasons.put(
                        line.substring(0, arrow).strip(),
                        line.substring(arrow + 4).strip());
            }
        }
        return new AcceptedSurvivors(reasons);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns why the survivor is accepted, empty if it is not. */
    String reason(Mutation survivor) {
        return reasons.getOrDefault(survivor.key(), "");
    }

    /** Returns the entries that are no survivor any more. */
    List<String> stale(List<Mutation> survivors) {
        List<String> keys = survivors.stream().map(Mutation::key).toList();
        return reasons.keySet().stream().filter(key -> !keys.contains(key)).toList();
    }
}
