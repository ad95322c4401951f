/** Records in Apex and rows in the org: their types, their names inside the package, and the way from one to the other. */
@NullMarked
package io.stagesign.emulator.apex.platform.record;

import org.jspecify.annotations.NullMarked;
