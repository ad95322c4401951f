/** Limits of the clouds: who has reached one is not called again before it is over, and pauses alone. */
@ApplicationModule(allowedDependencies = {"org", "cloud", "job", "salesforce", "onespan"})
@NullMarked
package io.stagesign.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
