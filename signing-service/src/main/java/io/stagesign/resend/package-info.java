/** A request that has expired is sent again, or one that is out gets more time. */
@ApplicationModule(
        allowedDependencies = {"signing", "onespan", "org", "job", "cloud", "http", "caller", "cancellation"})
@NullMarked
package io.stagesign.resend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
