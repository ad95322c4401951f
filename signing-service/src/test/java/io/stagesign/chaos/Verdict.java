package io.stagesign.chaos;

import java.util.ArrayList;
import java.util.List;

/** What came of all deals, and each thing that is wrong. */
final class Verdict {
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> stuck = new ArrayList<>();
    private final List<String> omitted = new ArrayList<>();
    private int invited;
    private int filed;

    void lost(String what) {
        lost.add("lost: " + what);
    }

    void doubled(String what) {
        doubled.add("doubled: " + what);
    }

    void stuck(String what) {
        stuck.add("stuck: " + what);
    }

    /** What was to go wrong and did not. */
    void omitted(List<String> what) {
        omitted.addAll(what);
    }

    void invited(int count) {
        invited += count;
    }

    void filed() {
        filed++;
    }

    /** Compares how often something happened with how often it should have. */
    void count(String what, long wanted, long found) {
        if (found < wanted) {
            lost(what + ": " + found + " instead of " + wanted);
        } else if (found > wanted) {
            doubled(what + ": " + found + " instead of " + wanted);
        }
    }

    boolean isGood() {
        return lost.isEmpty() && doubled.isEmpty() && stuck.isEmpty() && omitted.isEmpty();
    }

    List<String> complaints() {
        List<String> all = new ArrayList<>(lost);
        all.addAll(doubled);
        all.addAll(stuck);
        all.addAll(omitted);
        return all;
    }

    String counts() {
        return "invited=%d filed=%d lost=%d doubled=%d stuck=%d"
                .formatted(invited, filed, lost.size(), doubled.size(), stuck.size());
    }

    /** Returns the same as cells of a table in Markdown. */
    String cells() {
        return "%d | %d | %d | %d | %d".formatted(invited, filed, lost.size(), doubled.size(), stuck.size());
    }
}
