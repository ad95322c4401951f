/** Numbers, truth values and Math. */
@NullMarked
package io.stagesign.emulator.apex.lib.number;

import org.jspecify.annotations.NullMarked;
