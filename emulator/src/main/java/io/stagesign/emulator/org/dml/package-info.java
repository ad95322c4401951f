/** The one way in which records change, whichever door the change comes through. */
@NullMarked
package io.stagesign.emulator.org.dml;

import org.jspecify.annotations.NullMarked;
