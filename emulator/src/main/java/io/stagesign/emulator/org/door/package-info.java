/** What all doors of the org share: sessions, the daily limit, the org's own faults, and what goes into the journal. */
@NullMarked
package io.stagesign.emulator.org.door;

import org.jspecify.annotations.NullMarked;
