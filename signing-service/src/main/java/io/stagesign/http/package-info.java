/** What every HTTP exchange with this service has in common: how errors are told, and how large a body may be. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package io.stagesign.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
