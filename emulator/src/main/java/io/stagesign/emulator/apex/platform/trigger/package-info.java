/** Runs the triggers of a program when records change, whoever changes them. */
@NullMarked
package io.stagesign.emulator.apex.platform.trigger;

import org.jspecify.annotations.NullMarked;
