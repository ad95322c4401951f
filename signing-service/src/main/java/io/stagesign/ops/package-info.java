/** What an operator sees: health, metrics, the console, and what to set before this is production. */
@ApplicationModule(
        allowedDependencies = {"signing", "org", "job", "cloud", "salesforce", "onespan", "http", "safekeeping"})
@NullMarked
package io.stagesign.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
