/** Apex text as it lies in files: its parse trees, the places in it, and refusals that name such a place. */
@NullMarked
package io.stagesign.emulator.apex.source;

import org.jspecify.annotations.NullMarked;
