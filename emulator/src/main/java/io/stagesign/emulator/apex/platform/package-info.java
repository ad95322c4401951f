/** The org's own Apex: the package's program, loaded once and run by whatever changes or calls the org. */
@NullMarked
package io.stagesign.emulator.apex.platform;

import org.jspecify.annotations.NullMarked;
