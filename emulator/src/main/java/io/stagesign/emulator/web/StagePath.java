package io.stagesign.emulator.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stages of an opportunity as a path: which are behind it, which it is in, which one is looked at, and where it can
 * go from there.
 */
record StagePath(List<Step> steps, List<Move> moves) {
    private static final String CLOSED = "Closed";
    private static final List<Move> CLOSING =
            List.of(new Move("Closed Won", "Mark as Closed Won"), new Move("Closed Lost", "Mark as Closed Lost"));
    private static final List<String> OPEN = List.of("Prospecting", "Qualification", "Proposal", "Negotiation");
    private static final List<String> STEPS =
            Stream.concat(OPEN.stream(), Stream.of(CLOSED)).toList();

    /**
     * One step of the path.
     *
     * @param key names the step in an address
     * @param label what is written on it: a closed opportunity's last step says how it ended
     * @param look last part of the design system's class for its state
     */
    record Step(String key, String label, String look, boolean selected) {}

    /** A stage the opportunity can be moved to, and what the button says. */
    record Move(String stage, String label) {}

    /** @param wanted the step looked at; null or unknown: the current one */
    static StagePath of(String stage, @Nullable String wanted) {
        String current = OPEN.contains(stage) ? stage : CLOSED;
        String selected = wanted != null && STEPS.contains(wanted) ? wanted : current;
        List<Step> steps = STEPS.stream()
                .map(key -> new Step(key, key.equals(current) ? stage : key, look(key, stage), key.equals(selected)))
                .toList();
        return new StagePath(steps, moves(current, selected));
    }

    private static String look(String key, String stage) {
        return switch (stage) {
            case "Closed Won" -> key.equals(CLOSED) ? "won" : "complete";
            case "Closed Lost" -> key.equals(CLOSED) ? "lost" : "incomplete";
            default -> openLook(STEPS.indexOf(key) - STEPS.indexOf(stage));
        };
    }

    private static String openLook(int distance) {
        return distance < 0 ? "complete" : distance == 0 ? "current" : "incomplete";
    }

    private static List<Move> moves(String current, String selected) {
        boolean closing = selected.equals(CLOSED) || (selected.equals(current) && isLastOpen(current));
        if (closing) {
            return current.equals(CLOSED) ? List.of() : CLOSING;
        }
        return selected.equals(current)
                ? List.of(new Move(OPEN.get(OPEN.indexOf(current) + 1), "Mark Stage as Complete"))
                : List.of(new Move(selected, "Mark as Current Stage"));
    }

    private static boolean isLastOpen(String stage) {
        return OPEN.indexOf(stage) == OPEN.size() - 1;
    }
}
