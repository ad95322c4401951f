/** Durable jobs on the service's own database: how they are asked for, run, repeated and explained. */
@ApplicationModule(allowedDependencies = {"org", "cloud", "database"})
@NullMarked
package io.stagesign.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
