package io.stagesign.emulator.web;

import java.util.List;

/** The button "Send for Signature" over a list of opportunities. */
@FunctionalInterface
interface ListButton {

    /** Sends the selected opportunities, in the name of a user. */
    Outcome press(String userId, List<String> opportunityIds);

    /**
     * What became of the selection.
     *
     * @param lines for each opportunity with something to say a sentence
     */
    record Outcome(int started, int refused, List<String> lines) {
        public Outcome {
            lines = List.copyOf(lines);
        }

        /** Returns the outcome in a few words. */
        Toast toast() {
            String text = started == 1 ? "1 signing request started." : started + " signing requests started.";
            return refused == 0 && started > 0 ? Toast.success(text) : Toast.error(text + " " + refused + " refused.");
        }
    }
}
