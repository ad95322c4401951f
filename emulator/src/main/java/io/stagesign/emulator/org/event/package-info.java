/** Platform events on their way to those who listen from outside of Apex. */
@NullMarked
package io.stagesign.emulator.org.event;

import org.jspecify.annotations.NullMarked;
