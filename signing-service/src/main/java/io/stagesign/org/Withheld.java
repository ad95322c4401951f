package io.stagesign.org;

/** A text that is carried from one cloud to the other and shown to nobody: it gets into no log, message or database. */
public record Withheld(String value) {
    @Override
    public String toString() {
        return "withheld";
    }
}
