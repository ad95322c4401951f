/** The port to a customer's OneSpan Sign account, and its adapter on the OneSpan Java SDK. */
@ApplicationModule(allowedDependencies = {"org", "cloud"})
@NullMarked
package io.stagesign.onespan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
