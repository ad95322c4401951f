/** What calling a remote cloud means here, whichever it is: how it fails, how long it may take, what a download is. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.stagesign.cloud;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
