/** What an ended signing request does to its opportunity: the stage that the rule wants, set once. */
@ApplicationModule(allowedDependencies = {"signing", "salesforce", "org", "job", "cloud"})
@NullMarked
package io.stagesign.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
