/** What kinds of records the org knows: standard objects, and those of a package's metadata. */
@NullMarked
package io.stagesign.emulator.org.schema;

import org.jspecify.annotations.NullMarked;
