package io.stagesign.emulator.apex.source;

/** Says why a program cannot be loaded: the place, and the construct that is wrong or not supported. */
public final class Refusal extends RuntimeException {

    private final Position position;

    /**
     * Refuses the construct at a place.
     *
     * @param position where it stands
     * @param reason what is refused, as a sentence without its full stop
     */
    public Refusal(Position position, String reason) {
        super(position + ": " + reason);
        this.position = position;
    }

    /** Returns the place of the refused construct. */
    public Position position() {
        return position;
    }
}
