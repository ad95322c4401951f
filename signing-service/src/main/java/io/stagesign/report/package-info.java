/** What a rep sees of a signing request, written back to its org: in its own time, never in the way of anything else. */
@ApplicationModule(allowedDependencies = {"signing", "salesforce", "org", "job", "cloud"})
@NullMarked
package io.stagesign.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
