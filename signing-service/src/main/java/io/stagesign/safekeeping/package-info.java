/** Signed documents that cannot be filed yet, kept encrypted in our database until they are. */
@ApplicationModule(allowedDependencies = {"org", "cloud"})
@NullMarked
package io.stagesign.safekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
