package io.stagesign.emulator.apex.platform.job;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A job that waits or runs.
 *
 * @param id of its AsyncApexJob
 * @param kind what is called on its object
 * @param target the object that the job is about
 * @param userId who enqueued it, and in whose name it runs
 * @param options how it was enqueued
 * @param depth how many jobs enqueued one another up to this one, from 1
 * @param deepest how many may
 * @param repeats how many times in a row a finalizer enqueued a job after one that failed
 */
record Job(
        String id, Kind kind, Object target, String userId, AsyncOptions options, int depth, int deepest, int repeats) {

    /** What kind of job it is, with the name that AsyncApexJob gives it. */
    enum Kind {
        QUEUEABLE("Queueable"),
        BATCH("BatchApex"),
        SCHEDULED("ScheduledApex");

        private final String jobType;

        Kind(String jobType) {
            this.jobType = jobType;
        }

        String jobType() {
            return jobType;
        }
    }

    /** Returns the signature that no other waiting job may have, null for none. */
    @Nullable Set<Object> signature() {
        DuplicateSignature signature = options.signature();
        return signature == null ? null : Set.copyOf(signature.parts());
    }

    /** Returns the same job about another object: its copy in another transaction. */
    Job about(Object other) {
        return new Job(id, kind, other, userId, options, depth, deepest, repeats);
    }
}
