/** The PostgreSQL database: our own for a first try, or the operator's by its URL; durable in either case. */
@ApplicationModule(allowedDependencies = "org")
@NullMarked
package io.stagesign.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
