/** Which org calls: its token, and whether it is the org for which the token was made. */
@ApplicationModule(allowedDependencies = {"org", "http"})
@NullMarked
package io.stagesign.caller;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
