package io.stagesign.salesforce;

/** What became of the wish to move an opportunity to another stage. */
public sealed interface StageMove {
    /** The opportunity is there, moved now or before. */
    record Done() implements StageMove {}

    /** It had left the stage from which it was to be moved, and stays where it is. */
    record Elsewhere(String stage) implements StageMove {}

    /**
     * The org refuses it for good.
     *
     * @param reason a sentence; holds what a validation rule of the org says, so it is for the record and never for logs
     */
    record Refused(String reason) implements StageMove {}
}
