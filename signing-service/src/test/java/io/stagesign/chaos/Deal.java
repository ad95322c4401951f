package io.stagesign.chaos;

import java.util.List;

/**
 * An opportunity that goes through the whole main job, and what its people will do.
 *
 * @param opportunity its id in the customer's org
 * @param signers their addresses, which nobody else has
 * @param documents how many files are to be signed
 */
record Deal(Customer customer, String opportunity, String name, Ending ending, List<String> signers, int documents) {
    /** How it is meant to end. */
    enum Ending {
        EVERYBODY_SIGNS("Filed"),
        ONE_DECLINES("Declined"),
        TIME_RUNS_OUT("Expired"),
        TAKEN_BACK("Cancelled"),
        /** A contact has no address: nobody is to be invited. */
        NOT_READY("NotReady");

        private final String status;

        Ending(String status) {
            this.status = status;
        }

        /** Returns the status that its signing request is to have in the end. */
        String status() {
            return status;
        }
    }
}
