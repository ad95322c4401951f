/** From a completed transaction to its signed documents and evidence summary as files on the opportunity, each once. */
@ApplicationModule(
        allowedDependencies = {"signing", "salesforce", "onespan", "org", "job", "cloud", "paper", "safekeeping"})
@NullMarked
package io.stagesign.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
