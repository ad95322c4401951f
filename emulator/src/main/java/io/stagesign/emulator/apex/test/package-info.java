/** Runs the Apex tests of a program and measures the lines they reach. */
@NullMarked
package io.stagesign.emulator.apex.test;

import org.jspecify.annotations.NullMarked;
