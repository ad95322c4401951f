/** Tests of the formula language. */
@NullMarked
package io.stagesign.emulator.org.formula;

import org.jspecify.annotations.NullMarked;
