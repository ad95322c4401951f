package io.stagesign.chaos;

import java.util.List;
import java.util.Random;

/** Something that goes wrong during a run, again and again until the run is over. */
interface Trouble {
    /** Makes the next thing go wrong, or does nothing yet. */
    void next(World world, Random random) throws Exception;

    /** Tells whether everything went wrong that was to go wrong at least once. */
    default boolean isDone() {
        return true;
    }

    /** Puts right what {@link World#heal} does not. */
    default void end(World world) throws Exception {}

    /** Returns what it was asked for and has not done: the run shows less than it says. */
    default List<String> omissions(World world) {
        return List.of();
    }

    /** Returns what happened, for the last line. */
    default String counts() {
        return "";
    }
}
