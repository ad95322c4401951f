package io.stagesign.job;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.database.StorageTrouble;
import io.stagesign.org.Orgs.UnknownOrg;

/**
 * How often a job has failed since it succeeded last.
 *
 * @param surprises how often in a row for a reason that nobody foresaw, which is a defect
 */
record Failures(int inARow, int surprises) {
    static final Failures NONE = new Failures(0, 0);

    /** Returns the count with this failure; to wait for a limit is none, as it says nothing about the job. */
    Failures and(Throwable cause) {
        if (StorageTrouble.in(cause).isPresent()) {
            return new Failures(inARow + 1, 0);
        }
        if (cause instanceof RemoteFailure failure) {
            return failure.help() == Help.WAIT_FOR_LIMIT ? this : new Failures(inARow + 1, 0);
        }
        return new Failures(inARow + 1, cause instanceof UnknownOrg ? 0 : surprises + 1);
    }
}
