/** Custom metadata as an administrator changes it in Setup, for tests and demos. */
@NullMarked
package io.stagesign.emulator.org.metadata;

import org.jspecify.annotations.NullMarked;
