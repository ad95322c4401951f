/** The end of a request that somebody takes back: nobody is invited, or nobody can sign any more. */
@ApplicationModule(allowedDependencies = {"signing", "salesforce", "onespan", "org", "job", "http", "caller"})
@NullMarked
package io.stagesign.cancellation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
