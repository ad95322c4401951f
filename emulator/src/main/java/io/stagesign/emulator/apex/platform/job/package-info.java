/** Jobs that run after the transaction that asked for them: queueables with finalizers, batch jobs, scheduled jobs. */
@NullMarked
package io.stagesign.emulator.apex.platform.job;

import org.jspecify.annotations.NullMarked;
