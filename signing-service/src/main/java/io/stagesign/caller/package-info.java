/** Which org calls, and what it is told when a cloud that is asked for it does not answer. */
@ApplicationModule(allowedDependencies = {"org", "http", "cloud"})
@NullMarked
package io.stagesign.caller;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
