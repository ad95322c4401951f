/** The orgs that use this service: who calls, and with which credentials we call on their behalf. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.stagesign.org;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
