/** The org's records: typed rows by id, undone when a transaction fails, files kept on disk. */
@NullMarked
package io.stagesign.emulator.org.store;

import org.jspecify.annotations.NullMarked;
