/** The net under everything: whatever is open has a job that looks after it. */
@ApplicationModule(allowedDependencies = {"signing", "org", "job"})
@NullMarked
package io.stagesign.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
