/** Messages that a program sends to users inside the org. */
@NullMarked
package io.stagesign.emulator.apex.platform.bell;

import org.jspecify.annotations.NullMarked;
