/** Tests of the doors by which pages and flows call the program. */
@NullMarked
package io.stagesign.emulator.apex.platform.call;

import org.jspecify.annotations.NullMarked;
