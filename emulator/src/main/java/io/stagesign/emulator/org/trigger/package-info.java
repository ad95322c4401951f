/** What stands in for the package's Apex until the org runs it. */
@NullMarked
package io.stagesign.emulator.org.trigger;

import org.jspecify.annotations.NullMarked;
