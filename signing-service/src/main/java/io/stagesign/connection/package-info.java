/** Whether an org, this service and its OneSpan account reach one another, step by step. */
@ApplicationModule(allowedDependencies = {"callback", "salesforce", "onespan", "org", "cloud", "caller"})
@NullMarked
package io.stagesign.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
