/** The bell in the header: custom notifications that were sent to users. */
@NullMarked
package io.stagesign.emulator.org.bell;

import org.jspecify.annotations.NullMarked;
