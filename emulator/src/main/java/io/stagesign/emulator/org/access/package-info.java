/** Who is asking, and what that user may see and change. */
@NullMarked
package io.stagesign.emulator.org.access;

import org.jspecify.annotations.NullMarked;
