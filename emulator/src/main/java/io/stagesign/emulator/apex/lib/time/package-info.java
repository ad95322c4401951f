/** Dates and times; the users of the emulator's org live in the time zone GMT and the locale en_US. */
@NullMarked
package io.stagesign.emulator.apex.lib.time;

import org.jspecify.annotations.NullMarked;
