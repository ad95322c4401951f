/** Looks into PDFs without trusting them: whether they can be opened, what they say, and who sealed them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.stagesign.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
